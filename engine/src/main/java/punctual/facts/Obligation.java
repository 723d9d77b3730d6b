package punctual.facts;

import java.time.Duration;
import java.time.Instant;

/**
 * The newest obligation of its kind on a ticket.
 *
 * @param key stable within the ticket: the name, then {@code name-2}, …
 * @param since the moment that made it arise; the same moment never makes it arise twice
 * @param arose its place in the order in which wake-ups of one instant are handled
 * @param due null when it has no due instant
 * @param schedule its time in the agreement's own words, or null
 * @param remaining while paused: what is left, in the clock's own time
 */
public record Obligation(
    String name,
    String key,
    String owedBy,
    String owedTo,
    Moment since,
    int arose,
    Instant due,
    String schedule,
    State state,
    Duration remaining,
    Basis basis) {

  /** How an obligation stands. */
  public enum State {
    PENDING,
    PAUSED,
    MET,
    LATE,
    MISSED,
    WITHDRAWN,
    EXCUSED
  }

  public boolean pending() {
    return state == State.PENDING || state == State.PAUSED;
  }

  public Obligation with(State newState) {
    return with(due, newState, null);
  }

  public Obligation dueAt(Instant newDue) {
    return with(newDue, State.PENDING, null);
  }

  public Obligation pausedWith(Duration left) {
    return with(due, State.PAUSED, left);
  }

  /** The same in the words of other rules. */
  public Obligation inWords(String words, Basis other) {
    return new Obligation(
        name, key, owedBy, owedTo, since, arose, due, words, state, remaining, other);
  }

  private Obligation with(Instant newDue, State newState, Duration left) {
    return new Obligation(
        name, key, owedBy, owedTo, since, arose, newDue, schedule, newState, left, basis);
  }
}
