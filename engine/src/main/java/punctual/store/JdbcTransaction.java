package punctual.store;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Arrival;
import punctual.engine.Changed;
import punctual.engine.EventKey;
import punctual.engine.Kept;
import punctual.engine.Store;
import punctual.engine.TicketEvent;

/** One transaction of one agency. */
final class JdbcTransaction implements Store.Transaction {

  private static final String[] INBOX = {
    "int4", "text", "text", "text", "text", "text", "text", "text", "text", "text", "bytea", "text"
  };

  private final String agency;
  private final JdbcClient jdbc;
  private final FlowPlaces places;
  private final StoreParts parts;
  private final TicketCache cache;
  private final Map<EventKey, String> usual = new HashMap<>();

  JdbcTransaction(
      String agency, JdbcClient jdbc, FlowPlaces places, StoreParts parts, TicketCache cache) {
    this.agency = agency;
    this.jdbc = jdbc;
    this.places = places;
    this.parts = parts;
    this.cache = cache;
  }

  @Override
  public Map<EventKey, Store.Known> admit(
      List<Arrival> arrivals, Function<Arrival, String> answers) {
    Columns rows = new Columns(INBOX);
    for (int place = 0; place < arrivals.size(); place++) {
      Arrival arrival = arrivals.get(place);
      String answer = answers.apply(arrival);
      usual.put(arrival.key(), answer);
      add(rows, place, arrival, answer);
    }
    List<EventKey> added =
        jdbc.sql(Sql.of("inbox-admit"))
            .params(rows.parameters(agency))
            .query((row, number) -> new EventKey(row.getString(1), row.getString(2)))
            .list();
    return added.size() == arrivals.size() ? Map.of() : known(arrivals, added);
  }

  private static void add(Columns rows, int place, Arrival arrival, String answer) {
    TicketEvent event = arrival.event();
    rows.add(
        place,
        event.source(),
        event.id(),
        event.ticket(),
        event.type(),
        event.time(),
        event.sequence(),
        arrival.sender(),
        arrival.received(),
        arrival.contentHash(),
        arrival.body(),
        answer);
  }

  private Map<EventKey, Store.Known> known(List<Arrival> arrivals, List<EventKey> added) {
    Columns keys = new Columns("text", "text");
    for (Arrival arrival : arrivals) {
      if (!added.contains(arrival.key())) {
        keys.add(arrival.key().source(), arrival.key().id());
      }
    }
    Map<EventKey, Store.Known> known = new HashMap<>();
    jdbc.sql(Sql.of("inbox-known"))
        .params(keys.parameters())
        .query(
            row -> {
              known.put(
                  new EventKey(row.getString(1), row.getString(2)),
                  new Store.Known(row.getString(3), row.getString(4)));
            });
    return known;
  }

  @Override
  public Map<String, Kept> lock(SortedSet<String> tickets, boolean waitForOthers) {
    if (tickets.isEmpty()) {
      return Map.of();
    }
    return new TicketLocking(agency, jdbc, places, cache).lock(tickets, waitForOthers);
  }

  @Override
  public List<TicketEvent> history(String ticket, Set<EventKey> without) {
    List<TicketEvent> events = new ArrayList<>();
    jdbc.sql(Sql.of("inbox-history"))
        .params(agency, ticket)
        .query(
            row -> {
              if (!without.contains(new EventKey(row.getString(2), row.getString(3)))) {
                events.add(parts.reading().event(row.getBytes(1), agency));
              }
            });
    return events;
  }

  @Override
  public void save(Collection<Changed> tickets, Collection<Store.Judged> arrivals) {
    List<Changed> changed = new ArrayList<>();
    for (Changed ticket : tickets) {
      if (!ticket.inputs().isEmpty()) {
        changed.add(ticket);
      }
    }
    if (!changed.isEmpty()) {
      places.write(changed);
      TicketWriting writing = new TicketWriting(agency, jdbc, parts, refused(arrivals));
      writing.write(changed);
      cache.keepWhenCommitted(writing.kept());
    }
    new InboxWriting(agency, jdbc).write(arrivals, usual);
  }

  private static Map<EventKey, byte[]> refused(Collection<Store.Judged> arrivals) {
    Map<EventKey, byte[]> refused = new HashMap<>();
    for (Store.Judged judged : arrivals) {
      if (judged.verdict().isRejected()) {
        refused.put(judged.arrival().key(), judged.arrival().body());
      }
    }
    return refused;
  }
}
