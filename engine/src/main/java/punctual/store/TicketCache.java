package punctual.store;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import punctual.engine.Kept;

/**
 * Tickets lately committed, so that they need not be read again. A ticket is out of it while a
 * transaction works on it; what is found here holds only where the database counts as many inputs.
 */
final class TicketCache {

  private static final int LARGEST = 2_000;

  private final Map<Name, Kept> tickets =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Name, Kept> eldest) {
          return size() > LARGEST;
        }
      };

  private record Name(String agency, String id) {}

  /** Takes out those that are here. */
  synchronized Map<String, Kept> take(String agency, Collection<String> ids) {
    Map<String, Kept> taken = new HashMap<>();
    for (String id : ids) {
      Kept kept = tickets.remove(new Name(agency, id));
      if (kept != null) {
        taken.put(id, kept);
      }
    }
    return taken;
  }

  /** Keeps tickets when the running transaction has been committed. */
  void keepWhenCommitted(Collection<Kept> saved) {
    AfterCommit.run(() -> keep(saved));
  }

  private synchronized void keep(Collection<Kept> saved) {
    saved.forEach(kept -> tickets.put(new Name(kept.agency(), kept.id()), kept));
  }
}
