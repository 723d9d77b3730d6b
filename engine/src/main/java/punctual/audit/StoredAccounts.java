package punctual.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.TicketEvent;
import punctual.policy.Release;
import punctual.store.Sql;
import punctual.store.StoreParts;

/**
 * Accounts of a ticket out of what the service stored: under the release that judges it, and with
 * who sent each event.
 */
public final class StoredAccounts {

  private final JdbcClient jdbc;
  private final Function<String, Release> releases;
  private final StoreParts.Reading reading;

  /**
   * @param releases the release of a hash
   */
  public StoredAccounts(
      JdbcClient jdbc, Function<String, Release> releases, StoreParts.Reading reading) {
    this.jdbc = jdbc;
    this.releases = releases;
    this.reading = reading;
  }

  private record Stored(String agency, String release, TicketEvent event, String sender) {}

  /**
   * One account for each agency that has opened a ticket of this name.
   *
   * @param at the moment of which it tells; null for now, as the database's clock says
   */
  public List<Account> of(String ticket, Instant at) {
    Instant moment =
        at == null
            ? jdbc.sql(Sql.of("audit/now")).query(java.sql.Timestamp.class).single().toInstant()
            : at;
    Map<String, List<Stored>> agencies = new TreeMap<>();
    jdbc.sql(Sql.of("audit/events"))
        .param(ticket)
        .query(
            (row, number) ->
                new Stored(
                    row.getString(1),
                    row.getString(2),
                    reading.event(row.getBytes(3), row.getString(1)),
                    row.getString(4)))
        .list()
        .forEach(
            one -> agencies.computeIfAbsent(one.agency(), agency -> new ArrayList<>()).add(one));
    return agencies.values().stream().map(events -> account(events, moment)).toList();
  }

  private Account account(List<Stored> stored, Instant at) {
    Map<TicketEvent, String> senders = new HashMap<>();
    stored.forEach(one -> senders.put(one.event(), one.sender()));
    Release release = releases.apply(stored.get(0).release());
    return new EventAccounts(release, senders::get)
        .account(stored.stream().map(Stored::event).toList(), at);
  }
}
