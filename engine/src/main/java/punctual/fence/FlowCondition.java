package punctual.fence;

import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition at a gateway: comparisons of words and literals. The rest of FEEL can loop, raise to
 * powers and call Java.
 */
final class FlowCondition {

  private static final int LENGTH = 500;

  private static final Pattern TOKEN =
      Pattern.compile(
          "\\s*(?:(?<word>[a-zA-Z][a-zA-Z0-9]*(?:\\.[a-zA-Z][a-zA-Z0-9]*)?)(?<call>\\s*\\()?"
              + "|\"[^\"\\\\]*\"|[0-9]{1,9}|[!<>]?=|[<>(),])\\s*");

  private static final Set<String> BEFORE_BRACKET = Set.of("and", "or", "not", "in");
  private static final Set<String> REFUSED =
      Set.of(
          "for",
          "some",
          "every",
          "satisfies",
          "return",
          "function",
          "external",
          "if",
          "then",
          "else",
          "instance",
          "between");

  private FlowCondition() {}

  /** Why the condition is refused. */
  static Optional<String> refusal(String condition) {
    if (condition.isEmpty() || condition.length() > LENGTH) {
      return Optional.of("a condition has 1 to " + LENGTH + " characters");
    }
    Matcher token = TOKEN.matcher(condition).useAnchoringBounds(true);
    int at = 0;
    int depth = 0;
    while (at < condition.length()) {
      token.region(at, condition.length());
      if (!token.lookingAt() || !isAllowed(token)) {
        return Optional.of(
            "a condition compares words, texts and whole numbers, with and, or, not(…), in (…);"
                + " found '"
                + condition.substring(at).strip()
                + "'");
      }
      depth += token.group().contains("(") ? 1 : token.group().contains(")") ? -1 : 0;
      if (depth > TextLimits.NESTING) {
        return Optional.of("brackets stand more than " + TextLimits.NESTING + " deep");
      }
      at = token.end();
    }
    return Optional.empty();
  }

  private static boolean isAllowed(Matcher token) {
    String word = token.group("word");
    return word == null
        || !REFUSED.contains(word)
            && (token.group("call") == null || BEFORE_BRACKET.contains(word));
  }
}
