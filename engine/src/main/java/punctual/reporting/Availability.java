package punctual.reporting;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import punctual.engine.Goal;
import punctual.reporting.Outages.Outage;

/**
 * How long an application was up in a month: while every item that it depends on was up.
 *
 * @param measured how much of the month has been measured
 * @param down in which any item was down
 * @param downUnplanned in which any item was down without having been announced
 * @param outages of its items, cut to the month
 */
public record Availability(
    YearMonth month,
    Goal goal,
    Duration measured,
    Duration down,
    Duration downUnplanned,
    List<Outage> outages) {

  static Availability of(Goal goal, YearMonth month, Outages outages, Window window) {
    List<Outage> within = new ArrayList<>();
    for (Outage outage : outages.of(goal.items(), window.until())) {
      Instant from = outage.from().isBefore(window.from()) ? window.from() : outage.from();
      if (from.isBefore(outage.until())) {
        within.add(new Outage(outage.item(), from, outage.until(), outage.planned()));
      }
    }
    List<Outage> unplanned = within.stream().filter(outage -> !outage.planned()).toList();
    Duration measured = Duration.between(window.from(), window.until());
    return new Availability(month, goal, measured, total(within), total(unplanned), within);
  }

  /** The part of a month that is measured. */
  record Window(Instant from, Instant until) {}

  /** The time in outages that are in the order of their beginnings; overlaps count once. */
  private static Duration total(List<Outage> outages) {
    Duration total = Duration.ZERO;
    Instant counted = Instant.MIN;
    for (Outage outage : outages) {
      Instant from = outage.from().isAfter(counted) ? outage.from() : counted;
      if (from.isBefore(outage.until())) {
        total = total.plus(Duration.between(from, outage.until()));
        counted = outage.until();
      }
    }
    return total;
  }

  /** Minutes up out of minutes measured; announced maintenance counts as down. */
  public Figure figure() {
    return figure(down);
  }

  /** As {@link #figure()}, with announced maintenance taken for up. */
  public Figure figureLessMaintenance() {
    return figure(downUnplanned);
  }

  private Figure figure(Duration lost) {
    return new Figure(
        Figures.EVERY, month, goal.clause(), seconds(measured.minus(lost)), seconds(measured));
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.getSeconds()).add(BigDecimal.valueOf(duration.getNano(), 9));
  }
}
