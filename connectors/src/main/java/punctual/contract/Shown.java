package punctual.contract;

import tools.jackson.databind.JsonNode;

/** How a value of a message is shown in a sentence: short, and harmless wherever it is printed. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String value(JsonNode value) {
    if (value.isString()) {
      return text(value.asString());
    }
    if (value.isContainer()) {
      return value.isArray() ? "a list" : "an object";
    }
    return shortened(value.toString());
  }

  static String text(String text) {
    return '"' + shortened(text) + '"';
  }

  private static String shortened(String text) {
    StringBuilder shown = new StringBuilder();
    text.codePoints().limit(LONGEST).forEach(c -> append(shown, c));
    return text.codePointCount(0, text.length()) > LONGEST
        ? shown.append("…").toString()
        : shown.toString();
  }

  private static void append(StringBuilder shown, int c) {
    if (isHarmless(c)) {
      shown.appendCodePoint(c);
    } else {
      shown.append('<').append(character(c)).append('>');
    }
  }

  static String character(int c) {
    return String.format("U+%04X", c);
  }

  private static boolean isHarmless(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      default -> true;
    };
  }
}
