package punctual.scenario;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import punctual.contract.Contract;
import punctual.engine.PolicyFault;
import punctual.files.FileProblem;
import punctual.policy.Release;
import punctual.scenario.CaseResult.Outcome;

/** Runs scenario files one after the other under one release. */
public final class SuiteRun {
  private final ScenarioFiles files;
  private final Release release;
  private final ScenarioRun run;

  public SuiteRun(ScenarioFiles files, Release release, Contract contract) {
    this.files = files;
    this.release = release;
    this.run = new ScenarioRun(release, contract);
  }

  /** Runs them all, in this order. */
  public List<CaseResult> run(List<Path> scenarios) {
    List<CaseResult> results = new ArrayList<>();
    scenarios.forEach(file -> results.add(run(file)));
    return results;
  }

  private CaseResult run(Path file) {
    String name = files.name(file);
    long began = System.nanoTime();
    Scenario scenario;
    boolean holds;
    try {
      scenario = files.read(file);
      holds = scenario.reading() == null || scenario.reading().holdsIn(release.files());
    } catch (FileProblem problem) {
      return new CaseResult(
          name, name, Outcome.UNREADABLE, null, problem.sentence(), System.nanoTime() - began);
    }
    if (!holds) {
      String reading = "needs the reading '" + scenario.reading().value() + "'";
      return new CaseResult(name, scenario.sentence(), Outcome.LEFT_OUT, null, reading, 0);
    }
    return judge(name, scenario, began);
  }

  private CaseResult judge(String name, Scenario scenario, long began) {
    try {
      Verdict verdict = run.run(scenario);
      Outcome outcome = verdict.passed() ? Outcome.PASSED : Outcome.FAILED;
      long nanos = System.nanoTime() - began;
      return new CaseResult(name, scenario.sentence(), outcome, verdict, null, nanos);
    } catch (PolicyFault fault) {
      long nanos = System.nanoTime() - began;
      return new CaseResult(
          name, scenario.sentence(), Outcome.FAILED, null, fault.getMessage(), nanos);
    }
  }
}
