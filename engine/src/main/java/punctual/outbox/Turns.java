package punctual.outbox;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.engine.Limit;
import punctual.store.Sql;

/**
 * Keeps the limits of addresses. What is beyond one waits for its turn where it may; else it goes
 * to another contact or channel, and where there is none it is sent all the same.
 */
final class Turns {

  private final JdbcClient jdbc;
  private final String agency;
  private final Instant now;

  Turns(JdbcClient jdbc, String agency, Instant now) {
    this.jdbc = jdbc;
    this.agency = agency;
    this.now = now;
  }

  /** An address by a channel. */
  private record Place(String channel, String address) {}

  /**
   * Whose turn it is.
   *
   * @param now those that are sent
   * @param elsewhere those that go to another contact or channel
   * @param later those that wait, with the instant of their next try
   */
  record Taken(List<Waiting> now, List<Waiting> elsewhere, Map<CopyKey, Instant> later) {}

  /**
   * @param notices the most severe first
   */
  Taken take(List<Waiting> notices) {
    Map<Place, Limit> limits = new LinkedHashMap<>();
    notices.stream()
        .filter(notice -> notice.handing().limit() != null)
        .forEach(notice -> limits.putIfAbsent(place(notice), notice.handing().limit()));
    if (limits.isEmpty()) {
      return new Taken(notices, List.of(), Map.of());
    }
    Taken taken = new Taken(new ArrayList<>(), new ArrayList<>(), new HashMap<>());
    Map<Place, Integer> lately = lately(limits);
    notices.forEach(notice -> take(notice, lately, taken));
    keep(taken.now(), limits);
    return taken;
  }

  private void take(Waiting notice, Map<Place, Integer> lately, Taken taken) {
    Limit limit = notice.handing().limit();
    Place place = place(notice);
    if (limit == null || lately.get(place) < limit.most()) {
      lately.computeIfPresent(place, (key, count) -> count + 1);
      taken.now().add(notice);
    } else if (notice.handing().mayWait()) {
      taken.later().put(notice.key(), next(place, limit));
    } else if (notice.handing().others()) {
      taken.elsewhere().add(notice);
    } else {
      taken.now().add(notice);
    }
  }

  private static Place place(Waiting notice) {
    return new Place(notice.channel(), notice.address());
  }

  private Map<Place, Integer> lately(Map<Place, Limit> limits) {
    Map<Place, Integer> counts = new HashMap<>();
    List<Map.Entry<Place, Limit>> asked = List.copyOf(limits.entrySet());
    jdbc.sql(Sql.of("sent-lately"))
        .params(
            texts(asked, entry -> entry.getKey().channel()),
            texts(asked, entry -> entry.getKey().address()),
            texts(asked, entry -> since(entry.getValue()).toString()),
            agency)
        .query(
            row -> {
              counts.put(new Place(row.getString(1), row.getString(2)), row.getInt(3));
            });
    return counts;
  }

  private Instant since(Limit limit) {
    return now.minus(limit.within());
  }

  /** When the oldest of those that fill the limit no longer counts. */
  private Instant next(Place place, Limit limit) {
    return jdbc.sql(Sql.of("sent-next"))
        .params(agency, place.channel(), place.address(), limit.most() - 1)
        .query((row, number) -> row.getTimestamp(1).toInstant().plus(limit.within()))
        .optional()
        .filter(now::isBefore)
        .orElse(now.plus(limit.within()));
  }

  private void keep(List<Waiting> sent, Map<Place, Limit> limits) {
    List<Waiting> limited =
        sent.stream().filter(notice -> limits.containsKey(place(notice))).toList();
    jdbc.sql(Sql.of("sent-add"))
        .params(
            agency,
            now.toString(),
            texts(limited, Waiting::channel),
            texts(limited, Waiting::address))
        .update();
    limits.forEach(
        (place, limit) ->
            jdbc.sql(Sql.of("sent-forget"))
                .params(agency, place.channel(), place.address(), since(limit).toString())
                .update());
  }

  private static <T> SqlArrayValue texts(List<T> rows, Function<T, String> text) {
    return new SqlArrayValue("text", (Object[]) rows.stream().map(text).toArray(String[]::new));
  }
}
