package punctual.connectors;

import java.util.concurrent.atomic.LongAdder;
import org.apache.camel.Handler;

/** Counts notices that go nowhere, for trials and load. */
public final class Tally {
  private final LongAdder counted = new LongAdder();

  /** One more. */
  @Handler
  public void count(Object notice) {
    counted.increment();
  }

  /** How many there were. */
  public long counted() {
    return counted.sum();
  }
}
