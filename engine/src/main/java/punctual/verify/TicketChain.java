package punctual.verify;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import punctual.ledger.Chain;
import punctual.verify.StoredTicket.Line;

/** Whether a ticket's stored lines are all there and unchanged. */
final class TicketChain {

  private TicketChain() {}

  /** What is wrong with it, in one sentence. */
  static Optional<String> fault(StoredTicket ticket) {
    String hash = Chain.START;
    int n = 0;
    for (Line line : ticket.told()) {
      if (line.n() != ++n) {
        return Optional.of("line " + n + " is missing");
      }
      hash = Chain.next(hash, line.text().getBytes(StandardCharsets.UTF_8));
      if (!hash.equals(line.hash())) {
        return Optional.of("line " + n + " is not what was recorded");
      }
    }
    if (n != ticket.lines()) {
      return Optional.of("%d lines were recorded, %d are there".formatted(ticket.lines(), n));
    }
    return hash.equals(ticket.head())
        ? Optional.empty()
        : Optional.of("the ticket's head is not the hash of its last line");
  }
}
