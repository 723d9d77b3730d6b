package punctual.policies;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import punctual.files.FileProblem;
import punctual.flows.Endings;
import punctual.policy.InvalidPolicy;
import punctual.policy.Release;
import punctual.policy.ReleaseFiles;
import punctual.scenario.Scenario;
import punctual.scenarios.CompiledOnce;
import punctual.scenarios.Project;

/** What could notice that a policy file has changed, soonest first. */
final class Witnesses {

  private static final List<String> REPORT = Report.of(Project.release());

  private final Mutation change;
  private final CompiledOnce compiled = new CompiledOnce();

  Witnesses(Mutation change) {
    this.change = change;
  }

  /** Whether the check, a scenario, a report, a flow's end or another reading's scenario does. */
  boolean noticed() {
    ReleaseFiles files = Project.files().with(change.rule().file(), change.text());
    Release changed;
    try {
      changed = compiled.build(files);
    } catch (InvalidPolicy refused) {
      return true;
    }
    return breaks(changed)
        || !Report.of(changed).equals(REPORT)
        || Endings.areMissed(changed)
        || ofAgreement(Project.alternatives()).anyMatch(file -> failsOtherwiseRead(file, files));
  }

  /** Whether a scenario fails, or cannot even be told. */
  private boolean breaks(Release changed) {
    try {
      return Project.failing(scenarios(), changed).findFirst().isPresent();
    } catch (RuntimeException broken) {
      return true;
    }
  }

  /** Those of the agreement, first those that name the clause. */
  private List<Path> scenarios() {
    Comparator<Path> namedFirst = Comparator.comparing(file -> !names(file));
    return ofAgreement(Project.scenarios()).sorted(namedFirst).toList();
  }

  private boolean names(Path file) {
    return Project.scenarioFiles().read(file).clauses().contains(change.rule().clause());
  }

  private Stream<Path> ofAgreement(List<Path> files) {
    Path folder = Project.SCENARIOS.resolve(change.rule().file().split("/")[1]);
    return files.stream().filter(file -> file.startsWith(folder));
  }

  private boolean failsOtherwiseRead(Path file, ReleaseFiles files) {
    Scenario scenario = Project.scenarioFiles().read(file);
    try {
      Release chosen = compiled.build(scenario.reading().chosenIn(files));
      return !Project.passes(scenario, chosen);
    } catch (FileProblem | InvalidPolicy noSuchCell) {
      return true;
    }
  }
}
