package punctual.engine;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Function;

/** Where the live service keeps things: everything of one transaction, or nothing. */
public interface Store {

  /**
   * Works in one transaction for one agency; repeats it where the database asks for that.
   *
   * @param work does nothing that may not be done twice
   */
  <T> T transact(String agency, Function<Transaction, T> work);

  /**
   * Tickets with a wake-up due, most severe and longest due first.
   *
   * @param agency null for every agency
   * @param inclusive whether those due at that very instant count
   */
  List<Due> due(String agency, Instant until, boolean inclusive, int limit);

  /** A ticket to be looked at. */
  record Due(String agency, String ticket) {}

  /**
   * An event that is known already.
   *
   * @param answer the answer that it was given
   */
  record Known(String contentHash, String answer) {}

  /**
   * What became of an arrival.
   *
   * @param answer the answer to its sender
   */
  record Judged(Arrival arrival, Verdict verdict, String answer) {}

  /** One transaction. */
  interface Transaction {

    /**
     * Puts arrivals into the inbox, in their order.
     *
     * @param answers the answer that each will most likely get
     * @return those that were there already
     */
    Map<EventKey, Known> admit(List<Arrival> arrivals, Function<Arrival, String> answers);

    /**
     * Locks tickets in their order, making those that are not there.
     *
     * @param waitForOthers false leaves out tickets that another transaction works on
     */
    Map<String, Kept> lock(SortedSet<String> tickets, boolean waitForOthers);

    /**
     * A ticket's events in the order of arrival.
     *
     * @param without these, as the events of this transaction
     */
    List<TicketEvent> history(String ticket, Set<EventKey> without);

    /** Writes everything. */
    void save(Collection<Changed> tickets, Collection<Judged> arrivals);
  }
}
