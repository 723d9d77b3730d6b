package punctual.scenario;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import punctual.ledger.LedgerLine;

/**
 * Which clauses the scenarios cover, and from which side. A scenario that passes tells of a clause
 * <i>broken</i> when it expects a line that cites it and says that a promise was not kept or what
 * follows from that; it tells of the clause <i>kept</i> when it expects any other line that cites
 * it; so do figures by whether they say that the target was attained; and it tells where the clause
 * <i>promises nothing</i> when it names the clause, expects no line of it, and would fail if there
 * were one.
 */
public final class Coverage {
  private static final Set<String> BREACHES =
      Set.of("missed", "late", "escalated", "refused", "undelivered");
  private static final Set<String> AFTER_A_BREACH =
      Set.of("escalation", "no-resolver", "contact-gap", "breach");

  private final Map<String, Sides> clauses = new TreeMap<>();
  private final Map<String, List<LedgerLine>> examples = new HashMap<>();

  /** The scenarios, by their file's name, that tell of one clause. */
  public record Sides(Set<String> kept, Set<String> broken, Set<String> nothing) {

    private static Sides none() {
      return new Sides(new TreeSet<>(), new TreeSet<>(), new TreeSet<>());
    }

    /** Whether the clause is told from more than one side. */
    public boolean covered() {
      return Stream.of(kept, broken, nothing).filter(side -> !side.isEmpty()).count() > 1;
    }
  }

  /**
   * @param cited the clauses to be covered, besides those that scenarios name
   */
  public static Coverage of(Collection<CaseResult> results, Set<String> cited) {
    Coverage coverage = new Coverage();
    cited.forEach(coverage::sides);
    List<CaseResult> passed =
        results.stream().filter(r -> r.outcome() == CaseResult.Outcome.PASSED).toList();
    passed.forEach(result -> coverage.addLines(result.file(), result.verdict()));
    passed.forEach(result -> coverage.addFigures(result.file(), result.verdict().scenario()));
    passed.forEach(result -> coverage.addSilence(result.file(), result.verdict()));
    return coverage;
  }

  /** By clause, sorted. */
  public Map<String, Sides> clauses() {
    return clauses;
  }

  private Sides sides(String clause) {
    return clauses.computeIfAbsent(clause, key -> Sides.none());
  }

  private void addLines(String file, Verdict verdict) {
    for (LedgerLine line : verdict.paired()) {
      String clause = line.basis().clause();
      if (clause != null) {
        Sides sides = sides(clause);
        (breach(line) ? sides.broken() : sides.kept()).add(file);
        examples.computeIfAbsent(clause, key -> new ArrayList<>()).add(line);
      }
    }
  }

  /** Of a clause without figures of its own, those that it bears on tell. */
  private void addFigures(String file, Scenario scenario) {
    Set<String> told = new TreeSet<>();
    for (ExpectedFigure figure : scenario.figures()) {
      told.add(figure.clause());
      sideOf(sides(figure.clause()), figure).add(file);
    }
    for (String clause : scenario.clauses()) {
      if (!told.contains(clause) && !examples.containsKey(clause)) {
        scenario.figures().forEach(figure -> sideOf(sides(clause), figure).add(file));
      }
    }
  }

  private static Set<String> sideOf(Sides sides, ExpectedFigure figure) {
    if (figure.says("no")) {
      return sides.broken();
    }
    return figure.says("yes") ? sides.kept() : sides.nothing();
  }

  /** Counts only where a line such as other scenarios expect of the clause would have failed. */
  private void addSilence(String file, Verdict verdict) {
    Only only = verdict.scenario().only();
    for (String clause : verdict.scenario().clauses()) {
      boolean told = verdict.paired().stream().anyMatch(l -> clause.equals(l.basis().clause()));
      if (!told && examples.getOrDefault(clause, List.of()).stream().anyMatch(only::wouldCover)) {
        sides(clause).nothing().add(file);
      }
    }
  }

  private static boolean breach(LedgerLine line) {
    return BREACHES.contains(line.kind())
        || line.kind().equals("notice") && AFTER_A_BREACH.contains(line.field("notice"));
  }
}
