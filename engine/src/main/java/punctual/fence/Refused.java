package punctual.fence;

import com.github.javaparser.Position;
import com.github.javaparser.ast.Node;

/** A piece of code that the gate does not let through, with its line within that code. */
final class Refused extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final int line;

  Refused(String code, Node node, String sentence) {
    super(sentence);
    this.code = code;
    Position begin = node == null ? null : node.getBegin().orElse(null);
    this.line = begin == null ? 1 : begin.line;
  }

  String code() {
    return code;
  }

  /** From 1, within the code; 0 where the parser does not say. */
  int line() {
    return line;
  }
}
