package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ClockTimeTest {
  private static final Instant START = Instant.parse("2010-11-07T04:00:00.123456Z");

  @Test
  void elapsed_time_is_added_exactly() {
    assertThat(ClockTime.CLOCK.plus(START, Duration.parse("PT48H0.000001S")))
        .isEqualTo(Instant.parse("2010-11-09T04:00:00.123457Z"));
  }

  @Test
  void the_time_between_is_what_elapsed() {
    assertThat(ClockTime.CLOCK.between(START, START.plusSeconds(90)))
        .isEqualTo(Duration.ofSeconds(90));
    assertThat(ClockTime.CLOCK.between(START, START.minusSeconds(90)))
        .isEqualTo(Duration.ofSeconds(-90));
  }

  @Test
  void nothing_after_the_start_is_the_start() {
    assertThat(ClockTime.CLOCK.plus(START, Duration.ZERO)).isEqualTo(START);
  }

  @Test
  void the_last_covered_instant_is_reached_and_no_later_one() {
    Instant last = Instant.parse("2210-12-31T23:59:59.999999999Z");
    assertThat(ClockTime.CLOCK.plus(last.minusSeconds(1), Duration.ofSeconds(1))).isEqualTo(last);
    assertThatThrownBy(
            () -> ClockTime.CLOCK.plus(last.minusSeconds(1), Duration.ofSeconds(1).plusNanos(1)))
        .isInstanceOf(DateTimeException.class)
        .hasMessageEndingWith("is not reached within the years 1960 to 2210 that are covered");
  }

  @Test
  void an_amount_longer_than_all_covered_years_is_refused() {
    assertThatThrownBy(() -> ClockTime.CLOCK.plus(START, Duration.ofDays(365 * 252)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("PT2207520H is longer than the years 1960 to 2210 that are covered");
  }
}
