package punctual.web;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * An instant as a page shows it.
 *
 * @param iso in UTC, for machines
 * @param text in the agreement's zone
 */
record When(String iso, String text) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.ENGLISH);
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm:ss", Locale.ENGLISH);
  private static final int SECONDS_A_MINUTE = 60;

  /** Null for no instant. */
  static When of(Instant at, ZoneId zone) {
    if (at == null) {
      return null;
    }
    boolean whole = at.getEpochSecond() % SECONDS_A_MINUTE == 0;
    DateTimeFormatter written = whole ? MINUTES : SECONDS;
    return new When(at.toString(), written.format(at.atZone(zone)));
  }

  /** The size of a time span, in its two largest units: {@code 2 h 05 min}. */
  static String span(Duration length) {
    Duration size = length.abs();
    if (size.toDays() >= 2) {
      return "%d d %d h".formatted(size.toDays(), size.toHoursPart());
    }
    if (size.toHours() >= 1) {
      return "%d h %02d min".formatted(size.toHours(), size.toMinutesPart());
    }
    return size.toMinutes() >= 1 ? size.toMinutes() + " min" : size.toSeconds() + " s";
  }
}
