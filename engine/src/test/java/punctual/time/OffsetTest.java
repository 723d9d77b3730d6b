package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OffsetTest {
  @ParameterizedTest
  @CsvSource({
    "0m, PT0S",
    "45m, PT45M",
    "9h30m, PT9H30M",
    "2d, PT48H",
    "30s, PT30S",
    "2d3h, PT51H",
    "1d1h1m1s, PT25H1M1S"
  })
  void is_elapsed_time_and_is_written_back_as_it_was(String written, Duration elapsed) {
    assertThat(Offset.parse(written)).isEqualTo(new Offset(elapsed)).hasToString(written);
  }

  @ParameterizedTest
  @CsvSource({"90m, 1h30m", "48h, 2d", "0s, 0m", "60s, 1m"})
  void is_written_back_in_the_largest_units(String written, String shown) {
    assertThat(Offset.parse(written)).hasToString(shown);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "m", "45", "45 m", "-5m", "30m9h", "1.5h", "1w", "5m5m", "9999999999h"})
  void anything_else_is_refused(String written) {
    assertThatThrownBy(() -> Offset.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" is no offset; expected for example 45m, 9h30m or 2d".formatted(written));
  }
}
