package punctual.web;

import java.util.List;

/** More than one agency has a ticket of this number; the request must name one. */
final class SeveralAgencies extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String ticket;
  private final List<String> agencies;

  SeveralAgencies(String ticket, List<String> agencies) {
    super(
        "the agencies %s each have a ticket '%s'; name one with ?agency="
            .formatted(String.join(", ", agencies), ticket));
    this.ticket = ticket;
    this.agencies = List.copyOf(agencies);
  }

  String ticket() {
    return ticket;
  }

  List<String> agencies() {
    return agencies;
  }
}
