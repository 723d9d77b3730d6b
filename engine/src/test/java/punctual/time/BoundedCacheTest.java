package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class BoundedCacheTest {
  private final List<String> read = new ArrayList<>();
  private final BoundedCache<String, String> cache =
      new BoundedCache<>(
          2,
          key -> {
            read.add(key);
            return key.toUpperCase();
          });

  @Test
  void reads_each_key_once() {
    assertThat(cache.get("a")).isEqualTo("A");
    assertThat(cache.get("a")).isEqualTo("A");
    assertThat(read).containsExactly("a");
  }

  @Test
  void starts_anew_when_it_holds_too_much() {
    List.of("a", "b", "c", "a").forEach(cache::get);
    assertThat(read).containsExactly("a", "b", "c", "a");
  }
}
