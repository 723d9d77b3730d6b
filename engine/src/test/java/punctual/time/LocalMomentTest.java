package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LocalMomentTest {
  @ParameterizedTest
  @CsvSource({
    "2010-11-01T09:00 America/New_York,          2010-11-01T13:00:00Z",
    "2010-11-01T09:00:30.5 America/New_York,     2010-11-01T13:00:30.5Z",
    "2010-03-14T01:59 America/New_York,          2010-03-14T06:59:00Z",
    "2010-03-14T02:00 America/New_York,          2010-03-14T07:00:00Z",
    "2010-03-14T02:30 America/New_York,          2010-03-14T07:30:00Z",
    "2010-03-14T03:00 America/New_York,          2010-03-14T07:00:00Z",
    "2010-11-07T01:30 America/New_York,          2010-11-07T05:30:00Z",
    "2010-11-07T01:30-04:00 America/New_York,    2010-11-07T05:30:00Z",
    "2010-11-07T01:30-05:00 America/New_York,    2010-11-07T06:30:00Z",
    "2010-03-14T02:30-05:00 America/New_York,    2010-03-14T07:30:00Z",
    "2010-11-01T09:00 UTC,                       2010-11-01T09:00:00Z",
    "2010-10-03T02:15 Australia/Lord_Howe,       2010-10-02T15:45:00Z"
  })
  void a_local_time_and_zone_name_an_instant(String written, Instant instant) {
    assertThat(LocalMoment.parse(written).instant()).isEqualTo(instant);
  }

  @Test
  void the_zone_is_kept() {
    assertThat(LocalMoment.parse("2010-11-01T09:00 America/New_York").zone())
        .isEqualTo(ZoneId.of("America/New_York"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2010-11-01T09:00 | \"2010-11-01T09:00\" names no zone; expected for example \"2010-11-01T09:00 America/New_York\"",
        "2010-11-01T09:00 America/Gotham | \"America/Gotham\" is no known time zone; expected a name such as \"America/New_York\"",
        "2010-11-31T09:00 America/New_York | \"2010-11-31T09:00\" is no date and time; expected for example \"2010-11-01T09:00-04:00\"",
        "9 o'clock America/New_York | \"o'clock America/New_York\" is no known time zone; expected a name such as \"America/New_York\"",
        "2010-11-07T03:30-04:00 America/New_York | America/New_York has no offset -04:00 at 2010-11-07T03:30; expected -05:00",
        "2010-03-14T02:30-04:00 America/New_York | America/New_York has no offset -04:00 at 2010-03-14T02:30; expected -05:00"
      })
  void anything_else_is_refused(String written, String reason) {
    assertThatThrownBy(() -> LocalMoment.parse(written))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(reason);
  }
}
