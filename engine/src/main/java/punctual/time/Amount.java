package punctual.time;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.StringJoiner;

/** Numbers of a unit as durations, to the nearest microsecond, and back. */
final class Amount {
  private static final BigDecimal MICROS_PER_SECOND = BigDecimal.valueOf(1_000_000);
  private static final BigDecimal NEGLIGIBLE = new BigDecimal("1e-20");
  private static final int DECIMALS = 12;

  private Amount() {}

  static Duration of(BigDecimal number, ChronoUnit unit) {
    if (number.signum() < 0) {
      throw new IllegalArgumentException(
          "an amount of time cannot be negative, but is " + number + " " + name(unit));
    }
    if (number.compareTo(NEGLIGIBLE) < 0) {
      return Duration.ZERO;
    }
    if (number.compareTo(BigDecimal.valueOf(Nanos.LONGEST.dividedBy(unit.getDuration()))) > 0) {
      throw new IllegalArgumentException(
          number + " " + name(unit) + " are more than any calendar covers");
    }
    return Duration.of(
        number
            .multiply(BigDecimal.valueOf(unit.getDuration().toSeconds()))
            .multiply(MICROS_PER_SECOND)
            .setScale(0, RoundingMode.HALF_EVEN)
            .longValueExact(),
        ChronoUnit.MICROS);
  }

  static BigDecimal in(ChronoUnit unit, Duration duration) {
    BigDecimal number =
        BigDecimal.valueOf(duration.toNanos())
            .divide(
                BigDecimal.valueOf(unit.getDuration().toNanos()), DECIMALS, RoundingMode.HALF_EVEN)
            .stripTrailingZeros();
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** For people: {@code 26 h 30 min}, {@code 15 s}, {@code 0 min}. */
  static String words(long nanos) {
    Duration amount = Duration.ofNanos(nanos);
    StringJoiner words = new StringJoiner(" ");
    words.setEmptyValue("0 min");
    addTo(words, BigDecimal.valueOf(amount.toHours()), "h");
    addTo(words, BigDecimal.valueOf(amount.toMinutesPart()), "min");
    addTo(words, in(ChronoUnit.SECONDS, amount.minusMinutes(amount.toMinutes())), "s");
    return words.toString();
  }

  private static void addTo(StringJoiner words, BigDecimal number, String unit) {
    if (number.signum() != 0) {
      words.add(number.toPlainString() + " " + unit);
    }
  }

  private static String name(ChronoUnit unit) {
    return unit.toString().toLowerCase(Locale.ROOT);
  }
}
