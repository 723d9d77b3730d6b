package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Random;
import org.junit.jupiter.api.Test;

class Rfc3339Test {
  private static final long YEAR_10000 = Instant.parse("9999-12-30T00:00:00Z").getEpochSecond();
  private static final int WIDEST_OFFSET = 18 * 60;

  @Test
  void times_are_read_as_java_reads_them() {
    Random random = new Random(11);
    for (int i = 0; i < 20_000; i++) {
      OffsetDateTime time = any(random);
      String written = DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
      assertThat(Rfc3339.parse(written))
          .as(written)
          .isEqualTo(time.toInstant().truncatedTo(ChronoUnit.MICROS));
    }
  }

  @Test
  void no_text_of_one_changed_character_is_a_time_for_us_and_none_for_java() {
    Random random = new Random(12);
    String characters = "0123456789-+:.TZtz /\u0660";
    for (int i = 0; i < 50_000; i++) {
      StringBuilder text = new StringBuilder("2010-11-30T09:59:58.123-04:30");
      text.setCharAt(
          random.nextInt(text.length()), characters.charAt(random.nextInt(characters.length())));
      if (Rfc3339.isTime(text.toString())) {
        assertThat(Rfc3339.parse(text.toString()))
            .as(text.toString())
            .isEqualTo(OffsetDateTime.parse(text).toInstant());
      }
    }
  }

  @Test
  void a_fraction_may_have_any_number_of_digits() {
    assertThat(Rfc3339.parse("2010-11-01T09:00:00.1234567890123Z"))
        .isEqualTo(Instant.parse("2010-11-01T09:00:00.123456Z"));
  }

  private static OffsetDateTime any(Random random) {
    long second = (long) (random.nextDouble() * YEAR_10000);
    int nanos = random.nextBoolean() ? 0 : random.nextInt(1_000_000_000);
    int minutes = random.nextInt(2 * WIDEST_OFFSET + 1) - WIDEST_OFFSET;
    return Instant.ofEpochSecond(second, nanos)
        .atOffset(ZoneOffset.ofTotalSeconds(minutes * 60))
        .withSecond(random.nextBoolean() ? 1 : random.nextInt(60));
  }
}
