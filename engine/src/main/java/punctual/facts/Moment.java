package punctual.facts;

import java.time.Instant;

/**
 * A point in a ticket's story: when something happened, and as the how-manyeth thing that happened
 * to the ticket. The order tells two things of one instant apart.
 */
public record Moment(Instant at, int order) implements Comparable<Moment> {

  /** The last of these moments, leaving out those that never came; null when none came. */
  public static Moment latest(Moment... moments) {
    Moment latest = null;
    for (Moment moment : moments) {
      if (moment != null && (latest == null || moment.compareTo(latest) > 0)) {
        latest = moment;
      }
    }
    return latest;
  }

  /** True when this came after the other, or the other never came. */
  public boolean isAfter(Moment other) {
    return other == null || compareTo(other) > 0;
  }

  /** True when the other came, and came after this. */
  public boolean isBefore(Moment other) {
    return other != null && compareTo(other) < 0;
  }

  @Override
  public int compareTo(Moment other) {
    return Integer.compare(order, other.order);
  }
}
