package punctual.engine;

import java.math.BigDecimal;
import java.util.List;

/**
 * What a policy measures month by month.
 *
 * @param sentence what it says in the policy's words
 * @param of an obligation's name, another thing that is counted, or an application
 * @param target per cent, or a mean; null where none is stated
 * @param scale of answers: its two ends, such as {@code 0-5}; else null
 * @param threshold the least answer that counts as kept; null where it is counted otherwise
 * @param items of an availability: the configuration items that the application depends on
 */
public record Goal(
    String clause,
    String sentence,
    Kind kind,
    String of,
    BigDecimal target,
    String scale,
    BigDecimal threshold,
    List<String> items) {

  /** How it is measured. */
  public enum Kind {
    SHARE,
    MEAN,
    AVAILABILITY
  }
}
