package punctual.web;

import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;
import punctual.engine.Policy;

/** Agencies' escalation ladders as they stand (NY-ESC-6). */
@Component
final class Ladders {

  private final Agreements agreements;
  private final Clocks clocks;

  Ladders(Agreements agreements, Clocks clocks) {
    this.agreements = agreements;
    this.clocks = clocks;
  }

  /** Every level of every ladder, by agreement and ladder and from the bottom up. */
  List<LadderRow> of(String agency) {
    List<Policy> policies = agreements.of(agency);
    if (policies.isEmpty()) {
      throw new NotFound("no agency '" + agency + "' is under an agreement here");
    }
    Instant at = clocks.read().at(agency);
    return policies.stream().flatMap(one -> LadderRow.of(one, agency, at).stream()).toList();
  }
}
