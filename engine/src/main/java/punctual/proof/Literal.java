package punctual.proof;

import java.math.BigDecimal;
import java.util.Optional;

/** Values as conditions write them. */
final class Literal {

  /** What is not there. */
  static final String NOTHING = "nothing";

  private Literal() {}

  /** The value; empty where it is not written out. */
  static Optional<Object> of(String written) {
    String text = written.strip();
    if (text.matches("\"[^\"]*\"")) {
      return Optional.of(text.substring(1, text.length() - 1));
    } else if (text.matches("-?\\d{1,9}(\\.\\d{1,9})?")) {
      return Optional.of(new BigDecimal(text));
    }
    return switch (text) {
      case "true" -> Optional.of(true);
      case "false" -> Optional.of(false);
      case "null" -> Optional.of(NOTHING);
      default -> Optional.empty();
    };
  }
}
