package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

class RandomCalendarsTest {
  private static final long SEED = 20_101_101;

  @Test
  void a_thousand_random_calendars_count_as_looking_at_every_minute_does() {
    everyCaseFrom(SEED, 1_000);
  }

  @Test
  @Tag("slow")
  void forty_thousand_random_calendars_count_as_looking_at_every_minute_does() {
    everyCaseFrom(SEED + 1_000, 40_000);
  }

  private static void everyCaseFrom(long seed, int cases) {
    System.out.println("random calendars from seed " + seed);
    LongStream.range(seed, seed + cases).forEach(RandomCalendarsTest::countsAsEveryMinute);
  }

  private static void countsAsEveryMinute(long seed) {
    RandomCase drawn = RandomCase.of(seed);
    BusinessCalendar calendar = BusinessCalendar.of(drawn.calendar());
    Stops stops = Stops.of(drawn.pauses());
    MinuteStepping slow = new MinuteStepping(drawn.calendar(), drawn.pauses());

    Instant due = slow.plus(drawn.start(), drawn.amount());
    assertThat(calendar.plus(drawn.start(), drawn.amount(), stops))
        .as("seed %d: %s", seed, drawn)
        .isEqualTo(due);
    assertThat(calendar.between(drawn.start(), due, stops))
        .as("seed %d: %s", seed, drawn)
        .isEqualTo(drawn.amount());
    Instant later = due.plusSeconds(seed % 100_000);
    assertThat(calendar.between(drawn.start(), later, stops))
        .as("seed %d: %s until %s", seed, drawn, later)
        .isEqualTo(slow.between(drawn.start(), later));
  }
}
