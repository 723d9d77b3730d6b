package punctual.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import punctual.contract.Contract;
import punctual.facts.Basis;
import punctual.policy.CompiledRules;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.policy.RuleCacheFolder;
import punctual.scenario.CaseResult;
import punctual.scenario.Scenario;
import punctual.scenario.ScenarioFiles;
import punctual.scenario.ScenarioRun;
import punctual.scenario.SuiteRun;

/** The project under test: its policies as a release, compiled once, and its scenarios. */
public final class Project {

  /** The project's root. */
  public static final Path ROOT = root();

  /** The scenarios' folder. */
  public static final Path SCENARIOS = ROOT.resolve("test-scenarios");

  private static final RuleCacheFolder CACHE =
      new RuleCacheFolder(SCENARIOS.resolve("target/compiled-rules"));
  private static final ReleaseFiles FILES = ReleaseFiles.read(ROOT);
  private static final Release RELEASE = new ReleaseBuilder(FILES, CACHE).build().orThrow();
  private static final Contract CONTRACT = Contract.load();
  private static final ScenarioFiles SCENARIO_FILES = new ScenarioFiles(ROOT);

  private Project() {}

  private static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (folder != null && !Files.isDirectory(folder.resolve("rules"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  public static ReleaseFiles files() {
    return FILES;
  }

  public static Release release() {
    return RELEASE;
  }

  /** The rules of every agreement. */
  public static List<Basis> rules() {
    return FILES.agreements().stream()
        .flatMap(id -> RELEASE.policy(id).orElseThrow().rules().stream())
        .toList();
  }

  public static ScenarioFiles scenarioFiles() {
    return SCENARIO_FILES;
  }

  /** Every scenario that holds under the policies as they are. */
  public static List<Path> scenarios() {
    return SCENARIO_FILES.find(List.of()).stream().filter(file -> !isAlternative(file)).toList();
  }

  /** Every scenario that needs another reading. */
  public static List<Path> alternatives() {
    return SCENARIO_FILES.find(List.of()).stream().filter(Project::isAlternative).toList();
  }

  private static boolean isAlternative(Path file) {
    return SCENARIOS.relativize(file).getName(1).toString().equals("alternatives");
  }

  /** Rules that were compiled before, of a release or a folder, or null. */
  static CompiledRules compiled(String hash) {
    return CACHE.find(hash);
  }

  /** Another release, its rules compiled anew. */
  public static Release build(ReleaseFiles files) {
    return new ReleaseBuilder(files, CACHE).build().orThrow();
  }

  /** A release with other flows and the same rules, which need no compiling. */
  public static Release buildWithSameRules(ReleaseFiles files) {
    return buildWithRulesOf(FILES, files);
  }

  private static Release buildWithRulesOf(ReleaseFiles compiled, ReleaseFiles files) {
    RuleCache same =
        new RuleCache() {
          @Override
          public CompiledRules find(String release) {
            return CACHE.find(compiled.hash());
          }

          @Override
          public void keep(String release, CompiledRules rules) {}
        };
    return new ReleaseBuilder(files, same).build().orThrow();
  }

  /** Scenarios that need another reading and do not hold where this file is changed besides. */
  public static Stream<Path> failingAlternatives(String path, String text) {
    return alternatives().stream().filter(file -> !holdsWith(file, path, text));
  }

  private static boolean holdsWith(Path file, String path, String text) {
    Scenario scenario = SCENARIO_FILES.read(file);
    ReleaseFiles chosen = scenario.reading().chosenIn(FILES);
    build(chosen);
    Release changed = buildWithRulesOf(chosen, chosen.with(path, text));
    return passes(scenario, changed);
  }

  public static boolean passes(Scenario scenario, Release release) {
    return new ScenarioRun(release, CONTRACT).run(scenario).passed();
  }

  public static CaseResult run(Path scenario, Release release) {
    return new SuiteRun(SCENARIO_FILES, release, CONTRACT).run(List.of(scenario)).get(0);
  }

  /** The scenarios that do not pass, as far as somebody asks for them. */
  public static Stream<CaseResult> failing(List<Path> scenarios, Release release) {
    return scenarios.stream()
        .map(scenario -> run(scenario, release))
        .filter(result -> result.outcome() != CaseResult.Outcome.PASSED);
  }

  public static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
