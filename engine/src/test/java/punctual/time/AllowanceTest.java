package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllowanceTest {
  private static final BusinessCalendar OFFICE =
      BusinessCalendar.of(Calendars.weekdays("UTC", "08:00-17:00"));
  private static final Instant FRIDAY_16 = Instant.parse("2010-11-05T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "6 business hours,    PT6H,     true",
    "1 business hour,     PT1H,     true",
    "90 business minutes, PT1H30M,  true",
    "30 clock minutes,    PT30M,    false",
    "48 clock hours,      PT48H,    false",
    "15 minutes,          PT15M,    false",
    "90 seconds,          PT1M30S,  false",
    "1 day,               PT24H,    false",
    "2 days,              PT48H,    false",
    "1 week,              PT168H,   false",
    "1.5 hours,           PT1H30M,  false",
    "0.25 business hours, PT15M,    true",
    "0 minutes,           PT0S,     false"
  })
  void is_written_in_the_words_of_the_agreement(String words, Duration amount, boolean business) {
    assertThat(Allowance.of(words)).isEqualTo(new Allowance(words, amount, business));
  }

  @Test
  void gives_its_words_back() {
    assertThat(Allowance.of("6 business hours")).hasToString("6 business hours");
    assertThat(Allowance.of("15  minutes")).hasToString("15  minutes");
  }

  @Test
  void business_hours_are_due_in_the_windows_of_the_calendar() {
    assertThat(Allowance.of("6 business hours").due(FRIDAY_16, OFFICE, Stops.NONE))
        .isEqualTo("2010-11-08T13:00:00Z");
  }

  @Test
  void clock_hours_are_due_around_the_clock() {
    assertThat(Allowance.of("6 clock hours").due(FRIDAY_16, OFFICE, Stops.NONE))
        .isEqualTo("2010-11-05T22:00:00Z");
  }

  @Test
  void clock_hours_need_no_calendar() {
    assertThat(Allowance.of("2 days").due(FRIDAY_16, null, Stops.NONE))
        .isEqualTo("2010-11-07T16:00:00Z");
  }

  @Test
  void business_hours_need_one() {
    assertThatThrownBy(() -> Allowance.of("6 business hours").countedIn(null))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"6 business hours\" needs a calendar of business hours");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "15                     | has no unit",
        "1 business day         | gives business time in days; write it in hours",
        "2 business weeks       | gives business time in days; write it in hours",
        "business hours         | is no amount of time",
        "six hours              | is no amount of time",
        "1,5 hours              | is no amount of time",
        ".5 hours               | is no amount of time",
        "''                     | is no amount of time",
        "6 business hours later | is no amount of time",
        "6 fortnights           | has no unit of time (seconds, minutes, hours, days or weeks)",
        "1 month                | has no unit of time (seconds, minutes, hours, days or weeks)",
        "6 business             | has no unit of time (seconds, minutes, hours, days or weeks)",
        "6 working hours        | names a kind of time that is neither business nor clock"
      })
  void anything_else_is_refused_with_a_reason(String words, String reason) {
    assertThatThrownBy(() -> Allowance.of(words))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "\"%s\" %s; expected for example \"15 minutes\" or \"6 business hours\""
                .formatted(words, reason));
  }

  @Test
  void a_negative_amount_is_refused() {
    assertThatThrownBy(() -> Allowance.of("-5 minutes"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("an amount of time cannot be negative, but is -5 minutes");
  }

  @Test
  void an_amount_beyond_every_calendar_is_refused() {
    assertThat(Allowance.of("13095 weeks").amount()).isEqualTo(Duration.ofDays(13095 * 7));
    assertThatThrownBy(() -> Allowance.of("13097 weeks"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("13097 weeks are more than any calendar covers");
  }

  @Test
  void the_same_words_are_read_once() {
    assertThat(Allowance.of("7 business hours")).isSameAs(Allowance.of("7 business hours"));
  }
}
