package punctual.mapping;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.util.Locale;

/** How a record writes a time. */
final class TimeForm {
  private static final Duration BEYOND_MIDNIGHT = Duration.ofHours(12);
  private static final String EPOCH_SECONDS = "epoch-seconds";
  private static final String EPOCH_MILLIS = "epoch-milliseconds";

  private final String pattern;
  private final DateTimeFormatter formatter;
  private final ZoneId zone;
  private final String notBefore;

  /**
   * @param pattern as of {@link DateTimeFormatter}, or {@code epoch-seconds}, or {@code
   *     epoch-milliseconds}
   * @param zone whose local time it is; one that happens twice is the first
   * @param notBefore the field of the event's data that it may not precede; null for none
   * @throws IllegalArgumentException if the pattern is none
   */
  TimeForm(String pattern, ZoneId zone, String notBefore) {
    this.pattern = pattern;
    this.zone = zone;
    this.notBefore = notBefore;
    this.formatter =
        pattern.startsWith("epoch-")
            ? null
            : DateTimeFormatter.ofPattern(pattern.replace('y', 'u'), Locale.ENGLISH)
                .withResolverStyle(ResolverStyle.STRICT);
    if (formatter == null && !pattern.equals(EPOCH_SECONDS) && !pattern.equals(EPOCH_MILLIS)) {
      throw new IllegalArgumentException("expected " + EPOCH_SECONDS + " or " + EPOCH_MILLIS);
    }
  }

  String pattern() {
    return pattern;
  }

  String notBefore() {
    return notBefore;
  }

  /**
   * Reads a time. Where it precedes the other one, it is of the next day if more than 12 hours lie
   * between them, else two clocks differ and it is taken for the same moment.
   *
   * @param earliest null for any
   * @throws DateTimeException if the text is no such time
   */
  OffsetDateTime read(String text, OffsetDateTime earliest) {
    OffsetDateTime time = read(text);
    if (earliest == null || !time.isBefore(earliest)) {
      return time;
    }
    boolean nextDay = Duration.between(time, earliest).compareTo(BEYOND_MIDNIGHT) > 0;
    return nextDay ? time.toLocalDateTime().plusDays(1).atZone(zone).toOffsetDateTime() : earliest;
  }

  private OffsetDateTime read(String text) {
    if (formatter == null) {
      return epoch(text).atZone(zone).toOffsetDateTime();
    }
    TemporalAccessor read =
        formatter.parseBest(text, OffsetDateTime::from, LocalDateTime::from, LocalDate::from);
    if (read instanceof OffsetDateTime whole) {
      return whole;
    }
    LocalDateTime local = read instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) read;
    return local.atZone(zone).toOffsetDateTime();
  }

  private Instant epoch(String text) {
    try {
      long number = Long.parseLong(text.strip());
      return pattern.equals(EPOCH_SECONDS)
          ? Instant.ofEpochSecond(number)
          : Instant.ofEpochMilli(number);
    } catch (NumberFormatException e) {
      throw new DateTimeException("no whole number", e);
    }
  }
}
