package punctual.fence;

import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The first layer: limits on a file's text that hold before anything parses it. Compilers stall on
 * deep brackets (each level triples the time), and escapes hide code from whoever reads it.
 */
final class TextLimits {

  static final int BYTES = 1 << 20;
  static final int LINE = 2_000;
  static final int FILES = 1_000;
  static final int RULES = 2_000;
  static final int NESTING = 6;

  /** Each {@code $param} of a table's template repeats a cell. */
  static final int PARAMETERS = 40;

  private final Refusals refusals;
  private final String text;
  private int line = 1;
  private int column;
  private int depth;
  private int parameters;

  private TextLimits(String path, String text) {
    this.refusals = new Refusals(path);
    this.text = text;
  }

  static List<Violation> examineNumbers(int files, int rules) {
    Refusals refusals = new Refusals("rules");
    if (files > FILES) {
      refusals.add("fence-size", 0, 0, "holds " + files + " files; at most " + FILES + " are read");
    }
    if (rules > RULES) {
      refusals.add("fence-size", 0, 0, "holds " + rules + " rules; at most " + RULES + " are read");
    }
    return refusals.all();
  }

  static List<Violation> examine(String path, String text) {
    TextLimits limits = new TextLimits(path, text);
    int bytes = text.getBytes(StandardCharsets.UTF_8).length;
    if (bytes > BYTES) {
      limits.refusals.add(
          "fence-size", 0, 0, "has " + bytes + " bytes; at most " + BYTES + " are read");
    } else {
      limits.walk();
    }
    return limits.refusals.all();
  }

  private void walk() {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      column++;
      check(c, i);
      if (c == '\n') {
        line++;
        column = 0;
        parameters = 0;
      }
    }
  }

  private void check(char c, int at) {
    if (c == '\\' && text.startsWith("u", at + 1)) {
      refuse("fence-escape", "a \\u escape hides what it means; write the character itself");
    } else if (hidden(c, at)) {
      refuse("fence-escape", String.format("the character U+%04X cannot be seen", (int) c));
    } else if (column == LINE + 1 && c != '\n') {
      refuse("fence-size", "the line is longer than " + LINE + " characters");
    } else if (c == '$' && ++parameters == PARAMETERS + 1) {
      refuse("fence-size", "the line has more than " + PARAMETERS + " $ parameters");
    } else {
      nest(c);
    }
  }

  /** Control characters, and those that change the order in which text is shown. */
  private static boolean hidden(char c, int at) {
    boolean mark = c == '\uFEFF' && at == 0;
    boolean kept = c == '\n' || c == '\t' || mark;
    return !kept && (Character.isISOControl(c) || Character.getType(c) == Character.FORMAT);
  }

  private void nest(char c) {
    if (c == '(' || c == '[' || c == '{') {
      if (++depth == NESTING + 1) {
        refuse("fence-nesting", "brackets stand more than " + NESTING + " deep");
      }
    } else if (c == ')' || c == ']' || c == '}') {
      depth = Math.max(0, depth - 1);
    }
  }

  private void refuse(String code, String sentence) {
    refusals.add(code, line, column, sentence);
  }
}
