package punctual.time;

/** Elapsed real time, around the clock (semantics 3). */
public final class ClockTime extends CountedTime {
  /** The only instance: elapsed time is the same everywhere. */
  public static final ClockTime CLOCK = new ClockTime();

  private ClockTime() {}

  @Override
  long plus(long start, long amount) {
    if (amount >= Nanos.END - start) {
      throw Nanos.neverReached(start, amount);
    }
    return start + amount;
  }

  @Override
  long between(long from, long to) {
    return to - from;
  }

  @Override
  public String toString() {
    return "clock time";
  }
}
