package punctual.release;

import java.time.Instant;
import java.util.List;
import java.util.SortedMap;
import punctual.reporting.CalendarTrial;

/**
 * What a release would do to open tickets if it judged them from an instant on, and what it would
 * show of closed months.
 *
 * @param open how many tickets are open
 * @param changed how many of them would get ledger lines at once
 * @param kinds how many lines of each kind
 * @param lines the first of them, as they would stand in the ledger
 * @param closedMonths those of which its calendar makes other corrections
 */
public record Plan(
    String release,
    Instant at,
    int open,
    int changed,
    SortedMap<String, Integer> kinds,
    List<String> lines,
    List<CalendarTrial.Moved> closedMonths) {}
