package punctual.verify;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import punctual.engine.Case;
import punctual.engine.Changed;
import punctual.engine.EventKey;
import punctual.engine.Handling;
import punctual.engine.Input;
import punctual.engine.Kept;
import punctual.engine.LiveTicket;
import punctual.engine.Position;
import punctual.engine.Releases;
import punctual.engine.TicketEvent;
import punctual.ledger.Chain;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;
import punctual.store.StoreParts;
import punctual.verify.StoredTicket.Handled;
import punctual.verify.StoredTicket.Line;

/**
 * Feeds a ticket's stored inputs, in the order handled and each at the instant it was handled,
 * through the same core (semantics 1): that gives the stored lines, {@code corrected} ones
 * included. What became of notices is not decided and therefore left out.
 */
final class SelfReplay {

  private final Releases releases;
  private final StoreParts.Reading reading;
  private final StoredTicket ticket;
  private final Map<EventKey, Arrived> events = new HashMap<>();
  private final List<Arrived> arrivals = new ArrayList<>();
  private final Map<EventKey, Integer> handledBy = new HashMap<>();
  private final List<LedgerLine> lines = new ArrayList<>();

  private record Arrived(long arrival, TicketEvent event) {
    EventKey key() {
      return new EventKey(event.source(), event.id());
    }
  }

  SelfReplay(Releases releases, StoreParts.Reading reading, StoredTicket ticket) {
    this.releases = new StatedReleases(releases, ticket);
    this.reading = reading;
    this.ticket = ticket;
    for (StoredTicket.Message message : ticket.events()) {
      TicketEvent event = reading.event(message.body(), ticket.agency());
      Arrived arrived = new Arrived(message.arrival(), event);
      arrivals.add(arrived);
      events.put(arrived.key(), arrived);
    }
    for (Handled input : ticket.inputs()) {
      if (input.source() != null && input.refused() == null) {
        handledBy.putIfAbsent(new EventKey(input.source(), input.id()), input.n());
      }
    }
  }

  /** What differs, in one sentence. */
  Optional<String> fault() {
    Kept kept =
        new Kept(
            ticket.agency(), ticket.id(), null, Case.UNKNOWN, Position.START, 0, 0, Chain.START);
    for (int from = 0, to; from < ticket.inputs().size(); from = to) {
      to = from + 1;
      while (to < ticket.inputs().size()
          && ticket.inputs().get(to).together(ticket.inputs().get(from))) {
        to++;
      }
      Transaction transaction = new Transaction(kept, ticket.inputs().subList(from, to));
      Optional<String> fault = transaction.fault();
      if (fault.isPresent()) {
        return fault;
      }
      kept = transaction.end();
    }
    return difference();
  }

  private Optional<String> difference() {
    List<Line> decided = ticket.told().stream().filter(line -> line.input() != null).toList();
    for (int i = 0; i < Math.min(decided.size(), lines.size()); i++) {
      String again = LedgerJson.text(lines.get(i));
      if (!again.equals(decided.get(i).text())) {
        return Optional.of("line %d would now be %s".formatted(decided.get(i).n(), again));
      }
    }
    return decided.size() == lines.size()
        ? Optional.empty()
        : Optional.of(
            "its inputs give %d lines, %d are stored".formatted(lines.size(), decided.size()));
  }

  /** What was handled at one time. */
  private final class Transaction {

    private final List<Handled> inputs;
    private final LiveTicket live;
    private final Set<EventKey> told = new HashSet<>();
    private Arrived current;

    Transaction(Kept before, List<Handled> inputs) {
      this.inputs = inputs;
      Handled first = inputs.get(0);
      Long tolerance = first.toleranceMillis();
      Handling handling =
          tolerance == null
              ? Handling.IN_TIME
              : new Handling(first.handled(), Duration.ofMillis(tolerance));
      live = new LiveTicket(before, releases, handling, this::history);
    }

    /** What had arrived before what is handled now. */
    private List<TicketEvent> history() {
      return arrivals.stream()
          .filter(one -> !told.contains(one.key()) && one != current)
          .filter(this::hadArrived)
          .map(Arrived::event)
          .toList();
    }

    private boolean hadArrived(Arrived one) {
      int first = inputs.get(0).n();
      if (current == null) {
        return !handledBy.containsKey(one.key()) || handledBy.get(one.key()) < first;
      }
      return handledBy.getOrDefault(one.key(), Integer.MAX_VALUE) < first
          || one.arrival() < current.arrival();
    }

    Optional<String> fault() {
      for (int i = 0; i < inputs.size(); i++) {
        Handled input = inputs.get(i);
        if (live.inputs().size() == i && !handle(input)) {
          return Optional.of("the message of input %d is gone".formatted(input.n()));
        }
        if (live.inputs().size() <= i || !same(input, live.inputs().get(i))) {
          return Optional.of("input %d would not have come about".formatted(input.n()));
        }
      }
      return live.inputs().size() == inputs.size()
          ? Optional.empty()
          : Optional.of("input %d is missing".formatted(inputs.get(inputs.size() - 1).n() + 1));
    }

    private boolean handle(Handled input) {
      if (input.source() == null) {
        live.reach(input.at(), input.wake() != null);
        return true;
      }
      current = arrived(input);
      if (current != null) {
        live.tell(current.event());
        if (input.refused() == null) {
          told.add(current.key());
        }
      }
      return current != null;
    }

    private Arrived arrived(Handled input) {
      return input.refused() == null
          ? events.get(new EventKey(input.source(), input.id()))
          : new Arrived(Long.MAX_VALUE, reading.event(input.refused(), ticket.agency()));
    }

    private static boolean same(Handled stored, Input input) {
      if (input instanceof Input.Told event) {
        return event.event().id().equals(stored.id())
            && event.event().source().equals(stored.source());
      }
      if (input instanceof Input.Switched switched) {
        return switched.release().equals(stored.release()) && at(input.at()).equals(stored.at());
      }
      return input instanceof Input.Woken woken
          && woken.wake().equals(stored.wake())
          && at(woken.at()).equals(stored.at());
    }

    private static Instant at(Instant at) {
      return at.truncatedTo(java.time.temporal.ChronoUnit.MICROS);
    }

    Kept end() {
      Changed changed = live.changed();
      lines.addAll(changed.lines());
      return changed.after();
    }
  }
}
