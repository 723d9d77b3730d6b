package punctual.time;

/**
 * Finds the last of many ascending keys that is not above a given value. Equal buckets over the
 * keys' range lead straight to the few candidates, so that evenly spread keys are found in constant
 * time; any others in logarithmic time.
 */
final class FloorIndex {
  private static final int BUCKETS_PER_KEY = 4;

  private final long[] keys;
  private final int[] floorOfBucket;
  private final int shift;

  /** An index for values from the first key up to the limit, both included. */
  FloorIndex(long[] keys, long limit) {
    this.keys = keys;
    long range = limit - keys[0];
    shift =
        Math.max(0, Long.SIZE - Long.numberOfLeadingZeros(range / keys.length / BUCKETS_PER_KEY));
    floorOfBucket = new int[(int) (range >>> shift) + 2];
    int end = floorOfBucket.length - 1;
    for (int bucket = 0, key = 0; bucket < end; bucket++) {
      long offset = (long) bucket << shift;
      while (key + 1 < keys.length && keys[key + 1] - keys[0] <= offset) {
        key++;
      }
      floorOfBucket[bucket] = key;
    }
    floorOfBucket[end] = keys.length - 1;
  }

  int floor(long value) {
    int bucket = (int) ((value - keys[0]) >>> shift);
    int low = floorOfBucket[bucket];
    int high = floorOfBucket[bucket + 1];
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (keys[middle] <= value) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }
}
