package punctual.facts;

/**
 * A rule's answer: what is billed to whom. The rate is the one of the year in which the ticket was
 * first billed.
 *
 * @param billTo an agency, or {@link Owners#UNASSIGNED}
 * @param unit {@code incident}, {@code call} or {@code hour}
 * @param quantity at least 1
 */
public record Bill(String billTo, String service, String unit, int quantity) {

  private static final String CALLS_SO_FAR = "calls so far";

  public static Bill to(String agency) {
    return new Bill(agency, null, null, 1);
  }

  public Bill per(String newUnit) {
    return new Bill(billTo, service, newUnit, quantity);
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
    return new Bill(billTo, ticket.service(), unit, number);
  }
}
