package punctual.intake;

import java.time.Instant;
import java.util.List;
import punctual.contract.Answer;
import punctual.contract.EventIds;
import punctual.engine.Answering;
import punctual.engine.Arrival;
import punctual.engine.Reason;
import punctual.engine.TicketEvent;
import punctual.engine.Verdict;

/** The contract's answers. */
public final class AnswerWords implements Answering {

  @Override
  public String answer(Arrival arrival, Verdict verdict) {
    EventIds event = ids(arrival);
    Instant received = arrival.received();
    return switch (verdict.kind()) {
      case ACCEPTED ->
          (verdict.waiting() ? Answer.waiting(event, received) : Answer.accepted(event, received))
              .toJson();
      case CORRECTED -> Answer.corrected(event, received, verdict.changes()).toJson();
      case REJECTED -> rejected(arrival, verdict.reasons(), received);
    };
  }

  @Override
  public String duplicate(Arrival arrival, String first) {
    return Answer.duplicate(ids(arrival), arrival.received(), first).toJson();
  }

  @Override
  public String rejected(Arrival arrival, List<Reason> reasons, Instant now) {
    return Answer.rejected(ids(arrival), now, reasons.stream().map(AnswerWords::reason).toList())
        .toJson();
  }

  private static punctual.contract.Reason reason(Reason reason) {
    return new punctual.contract.Reason(reason.pointer(), reason.reason());
  }

  private static EventIds ids(Arrival arrival) {
    TicketEvent event = arrival.event();
    return new EventIds(event.source(), event.id(), event.ticket());
  }
}
