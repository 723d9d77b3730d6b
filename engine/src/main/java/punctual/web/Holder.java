package punctual.web;

import java.util.List;
import org.springframework.stereotype.Component;
import punctual.access.Sight;

/** Says which agency's ticket is meant by a number that several agencies may use. */
@Component
final class Holder {

  private final Tickets tickets;

  Holder(Tickets tickets) {
    this.tickets = tickets;
  }

  /**
   * The agency meant.
   *
   * @param agency as asked for; null where the number alone was given
   * @throws NotFound if no such ticket is known
   * @throws SeveralAgencies if more than one agency has it
   */
  String of(String agency, String ticket) {
    List<String> holding = tickets.holding(ticket);
    if (agency != null) {
      holding = holding.contains(agency) ? List.of(agency) : List.of();
    }
    holding = holding.stream().filter(Sight::covers).toList();
    if (holding.isEmpty()) {
      String whose = agency == null ? "" : " of agency '" + agency + "'";
      throw new NotFound("no ticket '" + ticket + "'" + whose + " is known");
    }
    if (holding.size() > 1) {
      throw new SeveralAgencies(ticket, holding);
    }
    return holding.get(0);
  }
}
