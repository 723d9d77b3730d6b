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

  private static final String FIRST_CONTACT = "first-contact";
  private static final String INCIDENTS = FIRST_CONTACT + " of incidents";

  /** Whether it is the share of tickets that were resolved on first contact. */
  public boolean ofFirstContact() {
    return kind == Kind.SHARE && (of.equals(FIRST_CONTACT) || of.startsWith(FIRST_CONTACT + " "));
  }

  /** Whether inquiries are left out: it is written {@code first-contact of incidents}. */
  public boolean ofIncidents() {
    return of.equals(INCIDENTS) || of.startsWith(INCIDENTS + " ");
  }

  /**
   * The channel whose tickets are counted and shown apart, of what is written {@code first-contact
   * by email}; null where all are counted.
   */
  public String apart() {
    int by = of.indexOf(" by ");
    return by < 0 ? null : of.substring(by + " by ".length());
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
