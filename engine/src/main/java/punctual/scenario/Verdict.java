package punctual.scenario;

import java.util.List;
import punctual.engine.Reason;
import punctual.ledger.LedgerLine;
import punctual.reporting.AttainmentRow;

/**
 * What became of a scenario under a release.
 *
 * @param lines what the ledger says, in its order
 * @param paired for each expectation the line it was paired with, or null
 * @param unexpected the lines that {@code only} covers and nothing expects
 * @param rows for each expected figure the row that it agrees with, else one of its clause, or null
 * @param answers for each event what it was answered
 */
public record Verdict(
    Scenario scenario,
    String release,
    List<LedgerLine> lines,
    List<LedgerLine> paired,
    List<LedgerLine> unexpected,
    List<AttainmentRow> rows,
    List<Answered> answers) {

  /**
   * An event's answer.
   *
   * @param waiting its ticket was never opened
   */
  public record Answered(EventAnswer answer, boolean waiting, List<Reason> reasons) {}

  public boolean passed() {
    return missing().isEmpty()
        && unexpected.isEmpty()
        && differing().isEmpty()
        && misanswered().isEmpty();
  }

  /** The expectations that no line agrees with. */
  public List<Expectation> missing() {
    List<Expectation> all = scenario.expectations();
    return all.stream().filter(expectation -> line(expectation) == null).toList();
  }

  /** The figures that came out otherwise than the scenario says. */
  public List<ExpectedFigure> differing() {
    return scenario.figures().stream().filter(figure -> !agrees(figure)).toList();
  }

  private boolean agrees(ExpectedFigure figure) {
    AttainmentRow row = row(figure);
    return row != null && figure.agrees(row);
  }

  /** The row that a figure agrees with, else one of its clause, or null. */
  AttainmentRow row(ExpectedFigure figure) {
    return rows.get(indexOf(scenario.figures(), figure));
  }

  /** The events that were answered otherwise than the scenario says. */
  public List<ScenarioEvent> misanswered() {
    return scenario.events().stream()
        .filter(event -> event.answer() != null && event.answer() != answer(event).answer())
        .toList();
  }

  /** The line that an expectation was paired with, or null. */
  LedgerLine line(Expectation expectation) {
    return paired.get(indexOf(scenario.expectations(), expectation));
  }

  /** What an event was answered. */
  public Answered answer(ScenarioEvent event) {
    return answers.get(indexOf(scenario.events(), event));
  }

  /** Whether anything expects this line. */
  boolean expects(LedgerLine line) {
    return paired.stream().anyMatch(other -> other == line);
  }

  private static <T> int indexOf(List<T> items, T wanted) {
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) == wanted) {
        return i;
      }
    }
    throw new IllegalArgumentException("not of this scenario");
  }
}
