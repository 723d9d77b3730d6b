package punctual.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words of a condition, one after the other. */
final class Tokens {

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(\"(?:[^\"\\\\]|\\\\.)*\"|\\d+|[A-Za-z_$][A-Za-z0-9_$]*|&&|\\|\\||[=!<>]=|[<>!(),.])");

  private final List<String> tokens = new ArrayList<>();
  private int next;

  Tokens(String text) {
    Matcher matcher = TOKEN.matcher(text);
    int end = 0;
    while (matcher.find(end) && matcher.start() == end) {
      tokens.add(matcher.group(1));
      end = matcher.end();
    }
    if (!text.substring(end).isBlank()) {
      throw new Undecided(text);
    }
  }

  boolean atEnd() {
    return next == tokens.size();
  }

  String peek() {
    return atEnd() ? "" : tokens.get(next);
  }

  String take() {
    if (atEnd()) {
      throw new Undecided("ends too early");
    }
    return tokens.get(next++);
  }

  /** Takes the word if it comes next. */
  boolean took(String word) {
    boolean comes = peek().equals(word);
    next += comes ? 1 : 0;
    return comes;
  }

  void need(String word) {
    if (!took(word)) {
      throw new Undecided("'" + word + "' is missing");
    }
  }
}
