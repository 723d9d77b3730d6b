package punctual.store;

import java.util.List;
import punctual.facts.Ticket;

/** What is stored of a ticket, for those who only read. */
public final class StoredState {

  private StoredState() {}

  /**
   * The ticket as it stands.
   *
   * @param state the column of that name
   */
  public static Ticket ticket(String state) {
    return CaseJson.caseOf(CaseJson.read(state), List.of()).ticket();
  }

  /**
   * The ticket of a case.
   *
   * @param ticket the field of that name in the column
   */
  public static Ticket told(String ticket) {
    return CaseJson.ticket(ticket);
  }
}
