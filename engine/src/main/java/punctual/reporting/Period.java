package punctual.reporting;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** Several months one after the other, both ends included. */
record Period(Months months, YearMonth first, YearMonth last) {

  Instant from() {
    return months.start(first);
  }

  Instant until() {
    return months.end(last);
  }

  /** The first instant of each month, as a PostgreSQL array. */
  String starts() {
    List<String> starts = new ArrayList<>();
    for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
      starts.add('"' + months.start(month).toString() + '"');
    }
    return "{" + String.join(",", starts) + "}";
  }

  /** The month of a bucket, from 1. */
  YearMonth month(int bucket) {
    return first.plusMonths(bucket - 1L);
  }
}
