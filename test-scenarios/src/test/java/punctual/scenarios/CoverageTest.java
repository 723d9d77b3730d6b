package punctual.scenarios;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import punctual.facts.Basis;
import punctual.scenario.CaseResult;
import punctual.scenario.Coverage;

/**
 * What the scenarios cover. A clause is told from one side where a line that cites it says that a
 * promise was kept, from another where a line says that it was broken or what follows from that,
 * and from a third where a scenario names the clause and shows that it promises nothing.
 */
class CoverageTest {

  /** Promises that the engine keeps itself at once, so that no story can break them. */
  private static final Set<String> KEPT_AT_ONCE =
      Set.of(
          "NY-INC-1",
          "NY-INC-3",
          "NY-NTF-3",
          "NY-NTF-4",
          "NY-NTF-5",
          "NY-NTF-6",
          "NY-SVC-2",
          "NY-BIL-1",
          "NY-BIL-2",
          "NY-BIL-3",
          "UT-BIL-1",
          "UT-CAT-2",
          "UT-CAT-4",
          "UT-CAT-5",
          "UT-SAT-1");

  /** A duty of the agency: it shows where it was not kept. */
  private static final Set<String> SEEN_WHEN_BROKEN = Set.of("NY-BIL-5", "NY-ESC-5", "UT-CAT-6");

  /** Says on which occasion lines arise that cite another clause. */
  private static final Set<String> SEEN_IN_OTHERS_LINES = Set.of("NY-BIL-4");

  /** Sends nothing as it is read; the scenario of its other reading tells of it. */
  private static final Set<String> SILENT = Set.of("NY-ESC-7");

  /**
   * Measured month by month, from answers and items that leave no line in a ledger, or not stated.
   */
  private static final Set<String> MEASURED =
      Set.of("NY-PERF-5", "UT-FCR-1", "UT-SAT-2", "UT-AVL-1");

  private final List<CaseResult> results =
      Project.scenarios().stream().map(file -> Project.run(file, Project.release())).toList();

  @Test
  void every_clause_that_rules_cite_is_told_kept_and_broken_or_kept_and_promising_nothing() {
    Set<String> cited = ofAgreements(Project.release().clauses());
    cited.removeAll(SEEN_IN_OTHERS_LINES);
    cited.removeAll(SILENT);
    cited.removeAll(MEASURED);
    Map<String, Coverage.Sides> sides = Coverage.of(results, cited).clauses();
    assertThat(cited)
        .allSatisfy(
            clause -> {
              Coverage.Sides told = sides.get(clause);
              Set<String> one = SEEN_WHEN_BROKEN.contains(clause) ? told.broken() : told.kept();
              boolean other = KEPT_AT_ONCE.contains(clause) || SEEN_WHEN_BROKEN.contains(clause);
              assertThat(one).as(clause).isNotEmpty();
              assertThat(other ? told.nothing() : told.broken()).as(clause).isNotEmpty();
            });
  }

  @Test
  void every_policy_file_has_scenarios_of_its_clauses_in_the_folder_that_mirrors_its_own() {
    Map<String, Set<String>> clausesOfFolder = new TreeMap<>();
    for (Path file : Project.scenarios()) {
      String folder = Project.SCENARIOS.relativize(file.getParent()).toString();
      clausesOfFolder
          .computeIfAbsent(folder, name -> new TreeSet<>())
          .addAll(Project.scenarioFiles().read(file).clauses());
    }
    for (Basis rule : Project.rules()) {
      if (MEASURED.contains(rule.clause()) || rule.file().contains("/reporting/")) {
        continue;
      }
      String folder = rule.file().substring("rules/".length(), rule.file().lastIndexOf('/'));
      assertThat(clausesOfFolder.getOrDefault(folder, Set.of()))
          .as(rule.file() + ": " + rule.rule())
          .contains(rule.clause());
    }
  }

  /** Without what stands for whole part of the register. */
  private static Set<String> ofAgreements(Set<String> clauses) {
    Set<String> own = new TreeSet<>(clauses);
    own.removeIf(clause -> !clause.matches("[A-Z]{2}-[A-Z]+-\\d+"));
    return own;
  }
}
