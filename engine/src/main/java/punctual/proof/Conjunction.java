package punctual.proof;

import java.util.ArrayList;
import java.util.List;

/** Cuts a condition into what must hold together. */
final class Conjunction {

  private final String text;
  private final List<String> parts = new ArrayList<>();
  private int from;

  private Conjunction(String text) {
    this.text = text;
  }

  /** The parts; one where the condition is an either-or. */
  static List<String> parts(String text) {
    Conjunction conjunction = new Conjunction(text);
    return conjunction.cut() ? conjunction.parts : List.of(text);
  }

  private boolean cut() {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < text.length(); i++) {
      char at = text.charAt(i);
      quoted ^= at == '"';
      if (!quoted) {
        depth += at == '(' ? 1 : at == ')' ? -1 : 0;
        if (depth == 0 && text.startsWith("||", i)) {
          return false;
        }
        if (depth == 0 && (at == ',' || text.startsWith("&&", i))) {
          part(i, at == ',' ? 1 : 2);
        }
      }
    }
    parts.add(text.substring(from));
    return true;
  }

  private void part(int end, int sign) {
    parts.add(text.substring(from, end));
    from = end + sign;
  }
}
