package punctual.contract;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;

/**
 * Times as RFC 3339 writes them, seconds and offset included; cut to microseconds when read.
 * Written by hand because every event has a time and the formatters of java.time are slow to warm
 * up.
 */
final class Rfc3339 {
  private static final String FORM = "0000-00-00T00:00:00";
  private static final int NANOS_OF_A_MICRO = 1000;
  private static final int MICRO_DIGITS = 6;

  private Rfc3339() {}

  /** Whether a text is a time with an offset. */
  static boolean isTime(String text) {
    try {
      parse(text);
      return true;
    } catch (DateTimeException e) {
      return false;
    }
  }

  /**
   * Reads a time.
   *
   * @throws DateTimeException if the text is no time with an offset
   */
  static Instant parse(String text) {
    require(text.length() > FORM.length() && hasSeparators(text));
    int end = endOfFraction(text);
    return LocalDateTime.of(
            number(text, 0, 4),
            number(text, 5, 7),
            number(text, 8, 10),
            number(text, 11, 13),
            number(text, 14, 16),
            number(text, 17, 19),
            nanos(text, FORM.length() + 1, end))
        .toInstant(offset(text, end));
  }

  private static boolean hasSeparators(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && (text.charAt(10) == 'T' || text.charAt(10) == 't')
        && text.charAt(13) == ':'
        && text.charAt(16) == ':';
  }

  private static int endOfFraction(String text) {
    int end = FORM.length();
    if (text.charAt(end) == '.') {
      do {
        end++;
      } while (end < text.length() && isDigit(text.charAt(end)));
      require(end > FORM.length() + 1 && end < text.length());
    }
    return end;
  }

  private static int nanos(String text, int from, int to) {
    int micros = 0;
    for (int i = from; i < from + MICRO_DIGITS; i++) {
      micros = micros * 10 + (i < to ? text.charAt(i) - '0' : 0);
    }
    return micros * NANOS_OF_A_MICRO;
  }

  private static ZoneOffset offset(String text, int from) {
    char sign = text.charAt(from);
    if (sign == 'Z' || sign == 'z') {
      require(text.length() == from + 1);
      return ZoneOffset.UTC;
    }
    require(text.length() == from + 6 && text.charAt(from + 3) == ':');
    require(sign == '+' || sign == '-');
    int side = sign == '-' ? -1 : 1;
    return ZoneOffset.ofHoursMinutes(
        side * number(text, from + 1, from + 3), side * number(text, from + 4, from + 6));
  }

  private static int number(String text, int from, int to) {
    int number = 0;
    for (int i = from; i < to; i++) {
      require(isDigit(text.charAt(i)));
      number = number * 10 + text.charAt(i) - '0';
    }
    return number;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private static void require(boolean holds) {
    if (!holds) {
      throw new DateTimeException("not a time with an offset");
    }
  }
}
