package punctual.scenario;

import java.time.Instant;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.engine.OrderedRun;
import punctual.engine.Policy;
import punctual.engine.TicketEvent;
import punctual.policy.Release;
import punctual.replay.TicketRuns;
import punctual.reporting.Attainment;
import punctual.reporting.AttainmentRow;
import punctual.reporting.EventFigures;

/** What a story comes to in the reports of each agreement, counted as a statement counts. */
final class StoryFigures {

  private final Release release;
  private final Instant until;
  private final Map<String, EventFigures> figures = new LinkedHashMap<>();
  private final List<TicketRuns.Worker> workers = new ArrayList<>();

  /**
   * @param until time has run on to here
   */
  StoryFigures(Release release, Instant until) {
    this.release = release;
    this.until = until;
    for (Policy policy : release.policies().values()) {
      EventFigures counted = new EventFigures(policy);
      figures.put(policy.agreement().id(), counted);
      workers.add(counted.worker());
    }
  }

  void take(List<TicketEvent> events, OrderedRun.Result result) {
    workers.forEach(worker -> worker.take(events, result));
  }

  /** For each expected figure the row that it agrees with, else one of its clause, else null. */
  List<AttainmentRow> rows(List<ExpectedFigure> expected) {
    workers.forEach(TicketRuns.Worker::end);
    expected.stream().map(ExpectedFigure::month).distinct().forEach(this::measureAvailability);
    List<AttainmentRow> rows = new ArrayList<>();
    expected.forEach(figure -> rows.add(row(figure)));
    return rows;
  }

  private void measureAvailability(YearMonth month) {
    figures.values().forEach(counted -> counted.measureAvailability(month, until));
  }

  private AttainmentRow row(ExpectedFigure expected) {
    List<AttainmentRow> rows = new ArrayList<>();
    figures.forEach(
        (agreement, counted) ->
            new Attainment(release, agreement, counted.figures())
                .rows(expected.agency(), expected.month()).stream()
                    .filter(row -> row.figure().clause().equals(expected.clause()))
                    .forEach(rows::add));
    return rows.stream()
        .filter(expected::agrees)
        .findFirst()
        .orElse(rows.isEmpty() ? null : rows.get(0));
  }
}
