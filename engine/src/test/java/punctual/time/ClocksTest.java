package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClocksTest {
  private static final Instant START = Instant.parse("2016-02-29T11:00:00Z");

  private final VirtualClock clock = new VirtualClock(START);

  @Test
  void the_system_clock_shows_whole_microseconds_of_now() {
    Instant before = Instant.now().minusNanos(1_000);
    Instant shown = new SystemClock().instant();
    assertThat(shown).isBetween(before, Instant.now());
    assertThat(shown.getNano() % 1_000).isZero();
  }

  @Test
  void a_virtual_clock_stands_still() {
    assertThat(clock.instant()).isEqualTo(START);
  }

  @Test
  void a_virtual_clock_is_advanced_by_hand() {
    clock.advance(Duration.ofMinutes(5));
    assertThat(clock.instant()).isEqualTo("2016-02-29T11:05:00Z");
  }

  @Test
  void a_virtual_clock_is_set_back_and_forth() {
    clock.set(START.minusSeconds(60));
    assertThat(clock.instant()).isEqualTo("2016-02-29T10:59:00Z");
  }

  @Test
  void a_virtual_clock_that_advances_to_an_instant_never_goes_back() {
    clock.advanceTo(START.plusSeconds(60));
    clock.advanceTo(START.plusSeconds(30));
    assertThat(clock.instant()).isEqualTo("2016-02-29T11:01:00Z");
  }

  @Test
  void a_fast_clock_starts_at_its_own_instant() {
    assertThat(SpeedClock.of("2010-11-01T09:00-04:00x600", clock).instant())
        .isEqualTo("2010-11-01T13:00:00Z");
  }

  @Test
  void a_fast_clock_runs_that_many_times_as_fast() {
    SpeedClock fast = SpeedClock.of("2016-02-29T06:00-05:00x600", clock);
    clock.advance(Duration.ofSeconds(6));
    assertThat(fast.instant()).isEqualTo("2016-02-29T12:00:00Z");
  }

  @Test
  void a_slow_clock_runs_at_a_part_of_the_speed() {
    SpeedClock slow = SpeedClock.of("2016-02-29T11:00Zx0.5", clock);
    clock.advance(Duration.ofNanos(3_000));
    assertThat(slow.instant()).isEqualTo("2016-02-29T11:00:00.000001Z");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2016-02-29T06:00-05:00",
        "2016-02-29T06:00x600",
        "2015-02-29T06:00Zx600",
        "x600",
        "2016-02-29T06:00Zx-1",
        "2016-02-29T06:00Zx"
      })
  void any_other_words_for_a_fast_clock_are_refused(String written) {
    assertThatThrownBy(() -> SpeedClock.of(written, clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no clock; expected instant x speed such as 2016-02-29T06:00-05:00x600"
                .formatted(written));
  }

  @Test
  void a_clock_without_speed_is_refused() {
    assertThatThrownBy(() -> SpeedClock.of("2016-02-29T06:00Zx0", clock))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a clock's speed must be above 0, but is 0.0");
  }
}
