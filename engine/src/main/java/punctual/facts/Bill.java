package punctual.facts;

import java.math.BigDecimal;

/**
 * A rule's answer: what is billed to whom.
 *
 * @param billTo an agency, or {@link Owners#UNASSIGNED}
 * @param unit {@code incident}, {@code call} or {@code hour}
 * @param quantity how many units
 * @param rated at which rate
 */
public record Bill(String billTo, String service, String unit, BigDecimal quantity, Rated rated) {

  /** Where a rate comes from. */
  public enum Rated {
    /** The year in which the ticket was first billed. */
    FIRST_BILLED,
    /** The year of what is billed. */
    OWN_YEAR,
    /** Nothing here: a product of its own is billed elsewhere. */
    ELSEWHERE
  }

  private static final String CALLS_SO_FAR = "calls so far";

  public static Bill to(String agency) {
    return new Bill(agency, null, null, BigDecimal.ONE, Rated.FIRST_BILLED);
  }

  public Bill per(String newUnit) {
    return new Bill(billTo, service, newUnit, quantity, rated);
  }

  /**
   * Sets how many.
   *
   * @param amount a whole number, or {@code calls so far}: the ticket's calls that an agent
   *     answered, at least 1
   */
  public Bill times(String amount, Ticket ticket) {
    int number =
        CALLS_SO_FAR.equals(amount)
            ? Math.max(1, ticket.answeredCalls())
            : Integer.parseInt(amount.trim());
    return new Bill(billTo, ticket.service(), unit, BigDecimal.valueOf(number), rated);
  }

  /** The hours of the ticket's newest work, as a service of this name, at its own year's rate. */
  public Bill hoursOf(String name, Ticket ticket) {
    return new Bill(billTo, name, "hour", ticket.workHours(), Rated.OWN_YEAR);
  }

  /** Says which product it belongs to; it costs nothing here. */
  public Bill seeProduct(String product) {
    return new Bill(billTo, "see " + product, unit, quantity, Rated.ELSEWHERE);
  }
}
