package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("slow")
class AdditionSpeedTest {
  private static final int INPUTS = 1 << 16;
  private static final int ROUNDS = 5;
  private static final long ROUND_NANOS = 1_000_000_000L;
  private static final int[] TO_400_HOURS = {
    30, 60, 120, 240, 480, 960, 2_400, 4_800, 9_600, 14_400, 24_000
  };
  private static final int[] TEN_YEARS = {60 * 9 * 2_500};

  private final WrittenCalendar written =
      new WrittenCalendar(
          "America/Denver",
          Calendars.weekdays("America/Denver", "08:00-17:00").hours(),
          UsHolidays.during(2026, 2040),
          Map.of());
  private final BusinessCalendar calendar = BusinessCalendar.of(written);
  private final DayStepping stepping =
      new DayStepping(ZoneId.of(written.zone()), written.holidays().keySet());
  private final Instant[] starts = new Instant[INPUTS];
  private final Duration[] amounts = new Duration[INPUTS];

  @Test
  void up_to_400_hours_are_added_twenty_times_as_fast_as_by_stepping_through_days() {
    draw(TO_400_HOURS);
    assertThat(perSecond("30 min to 400 h", calendar::plus))
        .isGreaterThan(20 * perSecond("30 min to 400 h, day by day", stepping::plus));
  }

  @Test
  void ten_years_are_added_about_as_fast_as_half_an_hour() {
    draw(TO_400_HOURS);
    double hours = perSecond("30 min to 400 h", calendar::plus);
    draw(TEN_YEARS);
    assertThat(perSecond("10 years", calendar::plus)).isGreaterThan(hours / 3);
    perSecond("10 years, day by day", stepping::plus);
  }

  @Test
  void both_ways_of_adding_agree() {
    draw(TO_400_HOURS);
    for (int i = 0; i < INPUTS; i++) {
      assertThat(calendar.plus(starts[i], amounts[i]))
          .isEqualTo(stepping.plus(starts[i], amounts[i]));
    }
  }

  private void draw(int[] minutes) {
    Random random = new Random(7);
    Instant from = Instant.parse("2026-01-01T07:00:00Z");
    for (int i = 0; i < INPUTS; i++) {
      starts[i] = from.plusSeconds(random.nextInt(2 * 365 * 86_400));
      amounts[i] = Duration.ofMinutes(minutes[random.nextInt(minutes.length)]);
    }
  }

  private double perSecond(String what, BiFunction<Instant, Duration, Instant> addition) {
    double[] rounds =
        DoubleStream.generate(() -> round(addition)).skip(1).limit(ROUNDS).sorted().toArray();
    double median = rounds[ROUNDS / 2];
    System.out.printf(
        "%s: %,.0f additions/s (%,.0f to %,.0f)%n", what, median, rounds[0], rounds[ROUNDS - 1]);
    return median;
  }

  private double round(BiFunction<Instant, Duration, Instant> addition) {
    long begin = System.nanoTime();
    long elapsed = 0;
    long additions = 0;
    long seconds = 0;
    while (elapsed < ROUND_NANOS) {
      int some = (int) (additions & INPUTS - 1);
      for (int i = some; i < some + 256; i++) {
        seconds += addition.apply(starts[i], amounts[i]).getEpochSecond();
      }
      additions += 256;
      elapsed = System.nanoTime() - begin;
    }
    assertThat(seconds).isPositive();
    return additions * 1e9 / elapsed;
  }
}
