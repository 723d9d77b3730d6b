package punctual.store;

import java.time.Duration;
import java.util.List;
import java.util.function.LongConsumer;
import punctual.engine.Changed;
import punctual.engine.Flows;
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
   */
  public record Copy(
      String role,
      int rank,
      String name,
      String channel,
      String address,
      String subject,
      String body) {}
}
