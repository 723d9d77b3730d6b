package punctual.engine;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.facts.Moment;
import punctual.facts.Notify;
import punctual.facts.Ticket;

/** Form letters and form e-mails: written in the words of a template that the policy names. */
public final class Letters {

  /** The type of the event that asks for one. */
  public static final String WRITTEN = "ticket.written";

  /** How the templates' names begin. */
  public static final String PREFIX = "letter-";

  /** The event's fields. */
  public static final String LETTER = "letter";

  static final String WAY = "way";
  private static final List<String> KEPT = List.of(LETTER, WAY, "words", "writer");
  private static final String POINTER = "/data/letter";

  private Letters() {}

  /** The ticket keeps what the newest letter says. */
  static boolean written(Draft ticket, Folding.Happening it) {
    KEPT.forEach(field -> ticket.fact(field, it.text(field)));
    ticket.mark("written", it.moment());
    return true;
  }

  /** What is wrong with the letter that an event asks for. */
  static List<Reason> reasons(Policy policy, TicketEvent told) {
    List<Reason> reasons = new ArrayList<>();
    if (told.type().equals(WRITTEN)
        && told.data().get(LETTER) instanceof String letter
        && !policy.letters().contains(letter)) {
      String known = String.join(", ", policy.letters());
      reasons.add(new Reason(POINTER, "there is no letter '" + letter + "'; there are " + known));
    }
    return reasons;
  }

  /** A letter as it would be written, for somebody to look at first. */
  public static Notice preview(Ticket ticket, Notify told, Map<String, Object> data, Instant at) {
    TicketEvent event =
        new TicketEvent("/preview", WRITTEN, WRITTEN, ticket.agency(), ticket.id(), at, null, data);
    Ticket written = Folding.of(ticket, event, new Moment(at, 0)).ticket();
    return new Notice(told, told.notice(), told.channel(), at, null, Words.of(written));
  }
}
