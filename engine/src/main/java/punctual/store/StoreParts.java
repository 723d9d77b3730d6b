package punctual.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.LongConsumer;
import punctual.engine.Changed;
import punctual.engine.Flows;
import punctual.engine.Limit;
import punctual.engine.Notice;
import punctual.engine.TicketEvent;

/**
 * What the store needs of the rest of the engine.
 *
 * @param reading reads a stored message back
 * @param posting says to whom a notice goes, and in which words
 * @param flows makes the flows of a release's agreement fit to be stored
 * @param activations hears at the beginning of each transaction how many activations there are
 * @param engine what is kept with every line and input
 */
public record StoreParts(
    Reading reading, Posting posting, StoredFlows flows, LongConsumer activations, Engine engine) {

  /**
   * The engine that writes.
   *
   * @param version kept with every line
   * @param tolerance how late it may get to things, kept with every input; null where everything is
   *     handled in its own time
   */
  public record Engine(String version, Duration tolerance) {

    Long toleranceMillis() {
      return tolerance == null ? null : tolerance.toMillis();
    }
  }

  /** Reads a stored message back. */
  @FunctionalInterface
  public interface Reading {
    TicketEvent event(byte[] body, String agency);
  }

  /** Says to whom a notice goes, and in which words. */
  @FunctionalInterface
  public interface Posting {

    /** The copies of a notice; none where nobody can be reached. */
    List<Copy> copies(Changed ticket, Notice notice);
  }

  /** Finds the flows of an agreement under a release. */
  @FunctionalInterface
  public interface StoredFlows {
    Flows flows(String release, String agreement);
  }

  /**
   * One message to one address.
   *
   * @param rank 1 for those told first, more for alternates
   * @param handing when and under which limits it may be handed over
   * @param document what is posted, or null
   */
  public record Copy(
      String role,
      int rank,
      String name,
      String channel,
      String address,
      String subject,
      String body,
      Handing handing,
      byte[] document) {}

  /**
   * How a copy may be handed over.
   *
   * @param from when it may be sent
   * @param mayWait whether it may wait for its turn
   * @param bundle whether it goes together with others of its kind to the same address
   * @param others whether there are other contacts or channels to go on to
   * @param limit of its address; null for none
   */
  public record Handing(
      Instant from, boolean mayWait, boolean bundle, boolean others, Limit limit) {

    /** How many its address gets at the most; null for any number. */
    public Integer most() {
      return limit == null ? null : limit.most();
    }

    /** Within how many seconds. */
    public Integer seconds() {
      return limit == null ? null : Math.toIntExact(limit.within().toSeconds());
    }
  }
}
