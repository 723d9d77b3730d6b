package punctual.facts;

import java.util.ArrayList;
import java.util.List;

/**
 * A rule's answer: this is owed as long as the rule's conditions hold. It arises once for each
 * moment {@code since}; without {@link #within} or {@link #at} it has no due instant.
 *
 * @param since the moment that makes it arise
 * @param from the moment from which the time counts
 * @param schedule the due instants in the agreement's own words, counted from {@code from}: {@code
 *     15 minutes}, {@code 1 hour, 4 hours, 8 hours}, {@code every 1 hour}
 * @param notCounting reasons of pauses that stop the clock
 * @param notBefore where it arises at this moment, it is due at this moment at the earliest
 */
public record Owed(
    String obligation,
    String owedBy,
    String owedTo,
    Moment since,
    Moment from,
    String schedule,
    List<String> notCounting,
    Moment notBefore) {

  public static Owed of(String obligation) {
    return new Owed(obligation, null, null, null, null, null, List.of(), null);
  }

  public Owed by(String role) {
    return new Owed(obligation, role, owedTo, since, from, schedule, notCounting, notBefore);
  }

  public Owed to(String role) {
    return new Owed(obligation, owedBy, role, since, from, schedule, notCounting, notBefore);
  }

  /** Sets the moment that makes it arise, and from which the time counts unless said otherwise. */
  public Owed since(Moment moment) {
    return new Owed(
        obligation,
        owedBy,
        owedTo,
        moment,
        from == null ? moment : from,
        schedule,
        notCounting,
        notBefore);
  }

  public Owed from(Moment moment) {
    return new Owed(obligation, owedBy, owedTo, since, moment, schedule, notCounting, notBefore);
  }

  /** One due instant, this amount after {@link #from}. */
  public Owed within(String amount) {
    return at(amount);
  }

  /** Due instants one after the other, at these amounts after {@link #from}. */
  public Owed at(String amounts) {
    return new Owed(obligation, owedBy, owedTo, since, from, amounts, notCounting, notBefore);
  }

  /**
   * What arises anew at this moment is due at this moment at the earliest, even when nothing is
   * left of its time; null for never.
   */
  public Owed notBefore(Moment moment) {
    return new Owed(obligation, owedBy, owedTo, since, from, schedule, notCounting, moment);
  }

  /** Pauses for this reason are left out of the time, besides those named before. */
  public Owed lessPausesFor(String reason) {
    List<String> reasons = new ArrayList<>(notCounting);
    reasons.add(reason);
    return new Owed(
        obligation, owedBy, owedTo, since, from, schedule, List.copyOf(reasons), notBefore);
  }
}
