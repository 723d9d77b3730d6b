package punctual.check;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The clauses of {@code agreement.md}: each under a heading {@code ## <id> <title>}. */
final class AgreementText {

  private static final Pattern HEADING =
      Pattern.compile("^## (?<id>[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)\\b.*$", Pattern.MULTILINE);

  private final Map<String, Clause> clauses = new LinkedHashMap<>();

  /**
   * A clause.
   *
   * @param line of its heading
   * @param text all that stands under it
   */
  record Clause(int line, String text) {

    /** The agreement's own words, blanks made one. */
    String words() {
      StringBuilder words = new StringBuilder();
      text.lines()
          .filter(line -> line.startsWith(">"))
          .forEach(line -> words.append(line.substring(1).strip()).append(' '));
      return plain(words.toString());
    }
  }

  private AgreementText() {}

  static AgreementText of(String text) {
    AgreementText agreement = new AgreementText();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      int end = text.indexOf("\n## ", heading.end());
      String under = text.substring(heading.end(), end < 0 ? text.length() : end);
      int line = (int) text.substring(0, heading.end()).lines().count();
      agreement.clauses.putIfAbsent(heading.group("id"), new Clause(line, under));
    }
    return agreement;
  }

  Map<String, Clause> clauses() {
    return clauses;
  }

  static String plain(String text) {
    return text.replaceAll("\\s+", " ").strip();
  }
}
