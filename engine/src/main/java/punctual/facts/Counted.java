package punctual.facts;

import java.math.BigDecimal;

/**
 * A rule's answer in the group {@code calls}: the call counts for the rule's clause.
 *
 * @param measure {@code share} or {@code mean}
 * @param amount of a share 1 where the call is one of those that the share is of, else 0; of a mean
 *     the call's own figure
 */
public record Counted(String measure, BigDecimal amount) {

  public static Counted share(boolean one) {
    return new Counted("share", one ? BigDecimal.ONE : BigDecimal.ZERO);
  }

  /** The seconds from one time of the call to another. */
  public static Counted seconds(Call call, String from, String to) {
    return new Counted("mean", call.seconds(from, to));
  }
}
