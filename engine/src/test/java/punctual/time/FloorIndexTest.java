package punctual.time;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class FloorIndexTest {
  @Test
  void finds_the_last_key_not_above_the_value_however_the_keys_lie() {
    Random random = new Random(3);
    for (int round = 0; round < 500; round++) {
      long[] keys = keys(random, 1 + random.nextInt(60), 1L << random.nextInt(50));
      long limit = keys[keys.length - 1] + random.nextInt(1_000);
      FloorIndex index = new FloorIndex(keys, limit);
      for (int i = 0; i < 200; i++) {
        long value =
            random.nextInt(4) > 0
                ? keys[random.nextInt(keys.length)] + random.nextInt(3) - 1
                : limit;
        long covered = Math.max(keys[0], Math.min(limit, value));
        assertThat(index.floor(covered)).isEqualTo(floor(keys, covered));
      }
    }
  }

  @Test
  void finds_among_keys_that_all_lie_in_one_corner() {
    long[] keys = new long[1_000];
    for (int i = 0; i < keys.length; i++) {
      keys[i] = i;
    }
    FloorIndex index = new FloorIndex(keys, 1L << 62);
    assertThat(index.floor(499)).isEqualTo(499);
    assertThat(index.floor(1L << 62)).isEqualTo(999);
  }

  private static long[] keys(Random random, int count, long spread) {
    return random.longs(count, -spread, spread).sorted().toArray();
  }

  private static int floor(long[] keys, long value) {
    int floor = 0;
    for (int i = 0; i < keys.length && keys[i] <= value; i++) {
      floor = i;
    }
    return floor;
  }
}
