package punctual.diff;

import java.util.Comparator;
import punctual.ledger.CodePoints;

/** Names a ticket. */
record TicketName(String agency, String ticket) {
  static final Comparator<TicketName> ORDER =
      Comparator.comparing(TicketName::agency, CodePoints.ORDER)
          .thenComparing(TicketName::ticket, CodePoints.ORDER);
}
