package punctual.outbox;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which copy of which notice a message to the connectors is: the ledger key, then {@code #}, the
 * number of the line that records it, and the number of the copy.
 */
record CopyKey(String ticket, int line, int copy) {

  private static final Pattern FORM = Pattern.compile(".*#(\\d{1,9})\\.(\\d{1,4})");

  static CopyKey of(String ticket, String written) {
    Matcher matcher = FORM.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("'" + written + "' names no copy of a notice");
    }
    return new CopyKey(
        ticket, Integer.parseInt(matcher.group(1)), Integer.parseInt(matcher.group(2)));
  }

  String written(String key) {
    return key + "#" + line + "." + copy;
  }
}
