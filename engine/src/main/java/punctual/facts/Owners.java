package punctual.facts;

import java.util.Map;

/**
 * The agencies under the agreement that a ticket names and that can be billed.
 *
 * @param billable by the ticket's fact that names them, such as {@code deviceOwner}
 */
public record Owners(Map<String, String> billable) {

  /** Who is billed where nobody can be. */
  public static final String UNASSIGNED = "unassigned";

  /** Whether this fact of the ticket names an agency that can be billed. */
  public boolean billable(String fact) {
    return billable.containsKey(fact);
  }

  /**
   * The agency that this fact names; {@link #UNASSIGNED} where it names none that can be billed.
   */
  public String agency(String fact) {
    return billable.getOrDefault(fact, UNASSIGNED);
  }
}
