package punctual.releases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Stream;
import punctual.engine.Case;
import punctual.engine.Changed;
import punctual.engine.EventOrder;
import punctual.engine.FlowState;
import punctual.engine.Handling;
import punctual.engine.Kept;
import punctual.engine.LiveTicket;
import punctual.engine.Position;
import punctual.engine.Releases;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerLine;

/** One ticket as the live service tells it, input by input, kept in memory and in virtual time. */
final class LiveStory {

  private final Releases releases;
  private final List<TicketEvent> told = new ArrayList<>();
  private final List<LedgerLine> lines = new ArrayList<>();
  private final List<String> sent = new ArrayList<>();
  private final Map<Instant, Set<String>> waits = new LinkedHashMap<>();
  private Kept kept = new Kept("", "", null, Case.UNKNOWN, Position.START, 0, 0, "");

  private LiveStory(Releases releases) {
    this.releases = releases;
  }

  /**
   * @param looks instants at which the service looks at the ticket without a cause of its own
   */
  static LiveStory of(
      Releases releases, List<TicketEvent> events, Instant until, List<Instant> looks) {
    LiveStory story = new LiveStory(releases);
    List<Instant> left = new ArrayList<>(looks);
    for (TicketEvent event : EventOrder.sorted(events)) {
      if (!event.time().isAfter(until)) {
        story.look(left, event.time());
        story.wakeUntil(event.time(), false);
        story.work(ticket -> ticket.tell(event));
        story.told.add(event);
        story.note(event.time());
      }
    }
    story.look(left, until);
    story.wakeUntil(until, true);
    return story;
  }

  private void look(List<Instant> looks, Instant until) {
    while (!looks.isEmpty() && !looks.get(0).isAfter(until)) {
      Instant at = looks.remove(0);
      wakeUntil(at, false);
      work(ticket -> ticket.reach(at, false));
    }
  }

  /** Each instant by itself, as the service's workers do. */
  private void wakeUntil(Instant until, boolean inclusive) {
    while (kept.now().ticket() != null && kept.now().nextWake() != null) {
      Instant next = kept.now().nextWake().at();
      if (inclusive ? next.isAfter(until) : !next.isBefore(until)) {
        return;
      }
      work(ticket -> ticket.reach(next, true));
      note(next);
    }
  }

  private void work(Consumer<LiveTicket> work) {
    LiveTicket ticket = new LiveTicket(kept, releases, Handling.IN_TIME, () -> List.copyOf(told));
    work.accept(ticket);
    Changed changed = ticket.changed();
    kept = changed.after();
    lines.addAll(changed.lines());
    changed
        .notices()
        .forEach(notice -> sent.add(notice.key() + " at " + notice.at() + ": " + notice.told()));
  }

  private void note(Instant at) {
    Set<String> places = new TreeSet<>();
    for (FlowState state : kept.now().flows()) {
      Stream.of(state.place().split("[^A-Za-z0-9_]+"))
          .filter(node -> !node.isEmpty())
          .forEach(node -> places.add(state.flow() + " " + node));
    }
    waits.put(at, places);
  }

  /** What was handed to the outbox, each with its key, its instant and to whom. */
  List<String> sent() {
    return sent;
  }

  /** The ledger's lines, whatever release decided them. */
  List<LedgerLine> lines() {
    return lines;
  }

  /** Flow and node of everything that the ticket waits at, from each instant on. */
  Map<Instant, Set<String>> waits() {
    return waits;
  }

  /** The release that judges the ticket at the end; null where it was never opened. */
  String release() {
    return kept.release();
  }
}
