package punctual.connectors;

import java.util.regex.Pattern;

/** Text for a mail's header: one line, whatever came in (RFC 5322, section 2.2). */
final class HeaderText {
  private static final int LONGEST = 250;
  private static final Pattern STEERING =
      Pattern.compile("[\\p{Cc}\\u2028-\\u202e\\u2066-\\u2069\\ufeff\\p{Cs}]+");
  private static final Pattern GAPS = Pattern.compile(" {2,}");

  private HeaderText() {}

  /** The text on one line, without control characters, cut to 250 characters. */
  static String line(String text) {
    String spaced = STEERING.matcher(text == null ? "" : text).replaceAll(" ");
    String line = GAPS.matcher(spaced).replaceAll(" ").strip();
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST - 1)) + "…";
  }

  /** The text in quotes, for a sentence. */
  static String shown(String text) {
    return text == null ? "none" : '"' + line(text) + '"';
  }
}
