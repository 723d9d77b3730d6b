package punctual.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Changed;
import punctual.engine.FlowState;

/**
 * The stored forms of flows that wait. An instance that is told by its place alone shares one form
 * with all others that wait there; it is stored once.
 */
final class FlowPlaces {

  private final JdbcClient jdbc;
  private final Map<String, byte[]> known = new ConcurrentHashMap<>();

  FlowPlaces(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  List<FlowState> read(String release, List<CaseJson.StoredFlow> stored) {
    List<FlowState> flows = new ArrayList<>();
    for (CaseJson.StoredFlow flow : stored) {
      byte[] body = flow.body() == null ? shared(release, flow) : flow.body();
      flows.add(new FlowState(flow.flow(), flow.place(), Set.copyOf(flow.waits()), body, null));
    }
    return flows;
  }

  private byte[] shared(String release, CaseJson.StoredFlow flow) {
    return known.computeIfAbsent(
        key(release, flow.flow(), flow.place()),
        key ->
            jdbc.sql(Sql.of("flow-place-find"))
                .params(release, flow.flow(), flow.place())
                .query(byte[].class)
                .single());
  }

  /** Stores the shared forms that were not stored yet; part of the transaction. */
  void write(Iterable<Changed> tickets) {
    Columns rows = new Columns("text", "text", "text", "bytea");
    Map<String, byte[]> added = new ConcurrentHashMap<>();
    for (Changed changed : tickets) {
      for (FlowState state : changed.after().now().flows()) {
        String key = key(changed.after().release(), state.flow(), state.place());
        boolean shared = state.live() == null;
        if (shared && !known.containsKey(key) && added.put(key, state.body()) == null) {
          rows.add(changed.after().release(), state.flow(), state.place(), state.body());
        }
      }
    }
    if (!rows.isEmpty()) {
      jdbc.sql(Sql.of("flow-place-add")).params(rows.parameters()).update();
      AfterCommit.run(() -> known.putAll(added));
    }
  }

  private static String key(String release, String flow, String place) {
    return release + '\n' + flow + '\n' + place;
  }
}
