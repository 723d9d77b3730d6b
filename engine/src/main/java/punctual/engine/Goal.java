package punctual.engine;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * What a policy measures month by month.
 *
 * @param sentence what it says in the policy's words
 * @param of an obligation's name, another thing that is counted, or an application
 * @param target per cent, or a mean; null where none is stated
 * @param scale of answers: its two ends, such as {@code 0-5}; else null
 * @param threshold the least answer that counts as kept; null where it is counted otherwise
 * @param items of an availability: the configuration items that the application depends on
 * @param bound which side of the target is attained, and over which time
 */
public record Goal(
    String clause,
    String sentence,
    Kind kind,
    String of,
    BigDecimal target,
    String scale,
    BigDecimal threshold,
    List<String> items,
    Bound bound) {

  /**
   * How a target binds.
   *
   * @param atMost the target itself and less attain it; else the target itself and more
   * @param annual counted from the beginning of the calendar year
   */
  public record Bound(boolean atMost, boolean annual) {

    /** At least the target, month by month. */
    public static final Bound AT_LEAST = new Bound(false, false);
  }

  /** Which tickets are counted, of the share that is resolved on first contact; else empty. */
  public Optional<FirstContact> firstContact() {
    return kind == Kind.SHARE ? FirstContact.of(of) : Optional.empty();
  }

  /** The channel whose tickets are counted and shown apart; null where all are counted. */
  public String apart() {
    return firstContact().map(FirstContact::channel).orElse(null);
  }

  /** The upper end of what a mean may come to: of its scale, else twice its target. */
  public BigDecimal highest() {
    return scale == null
        ? target.add(target)
        : new BigDecimal(scale.substring(scale.indexOf('-') + 1));
  }

  /** How it is measured. */
  public enum Kind {
    SHARE,
    MEAN,
    AVAILABILITY
  }
}
