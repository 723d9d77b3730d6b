package punctual.scenarios;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import punctual.contract.Contract;
import punctual.policy.CompiledRules;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;
import punctual.policy.RuleCacheFolder;
import punctual.scenario.CaseResult;
import punctual.scenario.ScenarioFiles;
import punctual.scenario.SuiteRun;

/** The project under test: its policies as a release, compiled once, and its scenarios. */
public final class Project {

  /** The project's root. */
  public static final Path ROOT = root();

  private static final Path SCENARIOS = ROOT.resolve("test-scenarios");
  private static final Path ALTERNATIVES = SCENARIOS.resolve("newyork/alternatives");
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

  public static ScenarioFiles scenarioFiles() {
    return SCENARIO_FILES;
  }

  /** Every scenario that holds under the policies as they are. */
  public static List<Path> scenarios() {
    return SCENARIO_FILES.find(List.of()).stream()
        .filter(file -> !file.startsWith(ALTERNATIVES))
        .toList();
  }

  /** Every scenario that needs another reading. */
  public static List<Path> alternatives() {
    return SCENARIO_FILES.find(List.of(ALTERNATIVES));
  }

  /** Another release, its rules compiled anew. */
  public static Release build(ReleaseFiles files) {
    return new ReleaseBuilder(files, CACHE).build().orThrow();
  }

  /** A release with other flows and the same rules, which need no compiling. */
  public static Release buildWithSameRules(ReleaseFiles files) {
    RuleCache same =
        new RuleCache() {
          @Override
          public CompiledRules find(String release) {
            return CACHE.find(FILES.hash());
          }

          @Override
          public void keep(String release, CompiledRules rules) {}
        };
    return new ReleaseBuilder(files, same).build().orThrow();
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
