package punctual.policies;

import java.util.Map;
import java.util.Optional;
import punctual.scenario.ChosenReading;
import punctual.scenarios.Project;

/** Conditions that no ledger and no report can tell from their absence, and why they stand. */
final class Unnoticed {

  private static final Map<String, String> REASONS =
      Map.of(
          "rules/newyork/notifications/who-is-told.drl.csv: Notice blank",
          "people look a row up by its notice; the occasion alone would find it too",
          "rules/newyork/billing/bill-to.drl.csv: Occasion blank",
          "by it the check proves that every occasion is answered",
          "rules/newyork/services/reset-refused.drl.csv: Event blank",
          "a reset that was taken on is not refused later, by another release either",
          "rules/newyork/escalations/severity-3.drl.csv: Severity blank",
          "spares tickets of other severities a wake-up that nothing waits for");

  private Unnoticed() {}

  static Optional<String> reason(Mutation change) {
    String blank = change.rule().file() + ": " + change.change();
    return isChosen(change)
        ? Optional.of("the scenario of another reading needs the cell")
        : Optional.ofNullable(REASONS.get(blank));
  }

  private static boolean isChosen(Mutation change) {
    return Project.alternatives().stream()
        .map(file -> Project.scenarioFiles().read(file).reading())
        .anyMatch(reading -> isBlank(change, reading));
  }

  private static boolean isBlank(Mutation change, ChosenReading reading) {
    return reading.file().equals(change.rule().file())
        && reading.row().equals(change.rule().rule())
        && change.change().equals(reading.column() + " blank");
  }
}
