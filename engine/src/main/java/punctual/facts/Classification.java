package punctual.facts;

/**
 * The severity (1 to 3) or priority (critical, high, medium, low) of a ticket.
 *
 * @param level an Integer for a severity, a String for a priority
 * @param by {@code table} or the person who decided
 * @param first the first level ever known
 */
public record Classification(Object level, String by, Object first) {

  /** Who stands for the policy's own table. */
  public static final String TABLE = "table";
}
