package punctual.release;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.ToIntBiFunction;

/** Goes through tickets page by page, one agency at a time. */
final class OpenTickets {

  /** So few that the events of these tickets hardly wait while they are locked. */
  static final int PAGE = 20;

  private OpenTickets() {}

  /** Which ticket. */
  record Key(String agency, String id) {

    static final Key FIRST = new Key("", "");
  }

  /**
   * Goes through all of them.
   *
   * @param pages the keys after one, at most so many
   * @param work does something with tickets of one agency and says with how many
   */
  static int each(
      BiFunction<Key, Integer, List<Key>> pages, ToIntBiFunction<String, Set<String>> work) {
    int done = 0;
    Key last = Key.FIRST;
    for (List<Key> page = pages.apply(last, PAGE);
        !page.isEmpty();
        page = pages.apply(last, PAGE)) {
      Map<String, Set<String>> agencies = new LinkedHashMap<>();
      for (Key key : page) {
        agencies.computeIfAbsent(key.agency(), agency -> new TreeSet<>()).add(key.id());
      }
      for (Map.Entry<String, Set<String>> agency : agencies.entrySet()) {
        done += work.applyAsInt(agency.getKey(), agency.getValue());
      }
      last = page.get(page.size() - 1);
    }
    return done;
  }
}
