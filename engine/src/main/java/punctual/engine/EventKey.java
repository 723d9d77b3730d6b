package punctual.engine;

import java.util.Comparator;

/** What makes an event one and the same, whenever it comes again. */
public record EventKey(String source, String id) implements Comparable<EventKey> {

  private static final Comparator<EventKey> ORDER =
      Comparator.comparing(EventKey::source).thenComparing(EventKey::id);

  @Override
  public int compareTo(EventKey other) {
    return ORDER.compare(this, other);
  }
}
