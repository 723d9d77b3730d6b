package punctual.reporting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * When configuration items were down. An item that goes down again while it is down stays down,
 * from then on planned or not as the newer event says; one that never came up is down until the
 * end.
 */
public final class Outages {

  private final List<Change> changes = new ArrayList<>();

  private record Change(Instant at, String item, boolean down, boolean planned) {}

  /**
   * A stretch of time in which an item was down.
   *
   * @param planned announced maintenance
   */
  public record Outage(String item, Instant from, Instant until, boolean planned) {}

  void down(Instant at, String item, boolean planned) {
    changes.add(new Change(at, item, true, planned));
  }

  void up(Instant at, String item) {
    changes.add(new Change(at, item, false, false));
  }

  void addAll(Outages others) {
    changes.addAll(others.changes);
  }

  /** The outages of these items until an instant, in the order in which they began. */
  public List<Outage> of(List<String> items, Instant until) {
    List<Outage> outages = new ArrayList<>();
    Map<String, Change> open = new HashMap<>();
    changes.stream()
        .filter(change -> items.contains(change.item()) && change.at().isBefore(until))
        .sorted(Comparator.comparing(Change::at))
        .forEach(
            change -> {
              Change before =
                  change.down() ? open.put(change.item(), change) : open.remove(change.item());
              close(before, change.at(), outages);
            });
    open.values().forEach(change -> close(change, until, outages));
    outages.sort(Comparator.comparing(Outage::from).thenComparing(Outage::item));
    return outages;
  }

  private static void close(Change down, Instant until, List<Outage> outages) {
    if (down != null && down.at().isBefore(until)) {
      outages.add(new Outage(down.item(), down.at(), until, down.planned()));
    }
  }
}
