package punctual.timers;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import punctual.engine.Punctual;
import punctual.engine.Store;
import punctual.engine.Store.Due;

/** Has the engine look at the tickets whose time has come, many at once. */
public final class DueTickets {

  private static final int TICKETS = 400;

  private final Store store;
  private final Punctual punctual;
  private final Executor workers;
  private final int parts;
  private volatile boolean behind;

  public DueTickets(Store store, Punctual punctual, Executor workers, int parts) {
    this.store = store;
    this.punctual = punctual;
    this.workers = workers;
    this.parts = parts;
  }

  /** Whether there was more to look at than one round takes. */
  public boolean areBehind() {
    return behind;
  }

  /**
   * Looks at one round of due tickets.
   *
   * @param agency null for every agency
   * @param inclusive whether what is due at that very instant is due
   * @return how many tickets were looked at
   */
  public int round(String agency, Instant until, boolean inclusive) {
    Map<String, Set<String>> chunks = new LinkedHashMap<>();
    List<Due> found = store.due(agency, until, inclusive, TICKETS * parts);
    behind = found.size() == TICKETS * parts;
    for (Due due : found) {
      int part = Math.floorMod(due.ticket().hashCode(), parts);
      chunks
          .computeIfAbsent(due.agency() + '\n' + part, key -> new LinkedHashSet<>())
          .add(due.ticket());
    }
    List<CompletableFuture<Integer>> running = new ArrayList<>();
    chunks.forEach(
        (key, tickets) ->
            running.add(
                CompletableFuture.supplyAsync(
                    () ->
                        punctual.timeReached(
                            key.substring(0, key.indexOf('\n')), tickets, until, inclusive),
                    workers)));
    return running.stream().mapToInt(CompletableFuture::join).sum();
  }
}
