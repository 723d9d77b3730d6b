package punctual.time;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;

/** Remembers what was read before; starts anew when it holds too much. */
final class BoundedCache<K, V> {
  private final ConcurrentMap<K, V> entries = new ConcurrentHashMap<>();
  private final int bound;
  private final Function<K, V> reading;

  BoundedCache(int bound, Function<K, V> reading) {
    this.bound = bound;
    this.reading = reading;
  }

  V get(K key) {
    V known = entries.get(key);
    return known != null ? known : read(key);
  }

  private V read(K key) {
    V value = reading.apply(key);
    if (entries.size() >= bound) {
      entries.clear();
    }
    V raced = entries.putIfAbsent(key, value);
    return raced != null ? raced : value;
  }
}
