package punctual.time;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** One question: when is the amount due; or, where there is none, what is counted until the end. */
record DueRequest(
    BusinessCalendar calendar, Stops stops, Instant start, Duration amount, Instant end) {

  Instant due() {
    try {
      return amount == null ? end : calendar.plus(start, amount, stops);
    } catch (DateTimeException neverReached) {
      throw new InvalidInput(List.of(new Fault("/minutes", neverReached.getMessage())));
    }
  }

  Duration counted() {
    return calendar.between(start, end, stops);
  }
}
