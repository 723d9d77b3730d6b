package punctual.facts;

import java.time.Instant;

/**
 * A row of the contact list.
 *
 * @param resolver the resolver it is for; null for any
 * @param rank 1 for those told first, 2 and more for alternates
 * @param alertOnReferral asked to be told of every referral
 * @param from first instant of validity, or null
 * @param until first instant after validity, or null
 */
public record Contact(
    String agency,
    String role,
    String resolver,
    String name,
    String channel,
    String address,
    String phone,
    int rank,
    boolean alertOnReferral,
    Instant from,
    Instant until) {

  public boolean validAt(Instant at) {
    return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
  }

  public boolean reachable() {
    return address != null;
  }
}
