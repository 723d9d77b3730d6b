package punctual.proof;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import punctual.policy.WrittenRule;

/**
 * The tickets that no row of a decision table matches, each shown by a witness. What all rows ask
 * for in the same way is what the table is about, and no gap. Gaps that are meant stand in the
 * table's head.
 */
public final class Completeness {

  /** More of one table are not listed. */
  private static final int SHOWN = 20;

  private final String path;
  private final Intended intended;
  private final Set<Object> used = new HashSet<>();
  private final List<Finding> findings = new ArrayList<>();

  private Completeness(String path, Intended intended) {
    this.path = path;
    this.intended = intended;
  }

  /**
   * What is found in one file.
   *
   * @param tables the rules of each of its tables
   */
  public static List<Finding> of(String path, List<List<WrittenRule>> tables, Intended intended) {
    Completeness completeness = new Completeness(path, intended);
    tables.forEach(table -> completeness.check(table.stream().map(Row::whole).toList()));
    completeness.unused();
    return completeness.findings;
  }

  private void check(List<Row> rows) {
    Space space = new Space(rows);
    List<Box> beyond = space.outside(space.scope(rows));
    List<Box> matched = new ArrayList<>(rows.stream().map(space::box).toList());
    try {
      meant(space, matched, beyond);
      Optional<Map<Dimension, Object>> gap = space.gap(matched, beyond);
      for (int shown = 0; gap.isPresent() && shown < SHOWN; shown++) {
        found(rows.get(0), gap.get());
        matched.add(space.box(gap.get()));
        gap = intended.any() ? Optional.empty() : space.gap(matched, beyond);
      }
    } catch (TooMany e) {
      unknown(rows.get(0), "cannot tell whether a row is missing: " + e.getMessage());
    }
  }

  /** Takes the gaps that are meant for matched, and notes which of them there are. */
  private void meant(Space space, List<Box> matched, List<Box> beyond) {
    List<Box> meant = new ArrayList<>();
    for (Map<String, String> gap : intended.gaps()) {
      Intended.in(space, gap)
          .map(space::box)
          .ifPresent(
              box -> {
                List<Box> others = new ArrayList<>(matched);
                others.addAll(space.outside(box));
                if (space.gap(others, beyond).isPresent()) {
                  used.add(gap);
                  meant.add(box);
                }
              });
    }
    matched.addAll(meant);
  }

  private void found(Row first, Map<Dimension, Object> gap) {
    if (intended.any()) {
      used.add(intended);
    } else if (isCertain(gap)) {
      Place place = new Place(path, first.rule().line(), 0);
      String message = "no row matches a ticket with " + words(gap);
      findings.add(new Finding(Severity.WARNING, "proof-gap", place, message, null));
    } else {
      unknown(
          first,
          "cannot tell whether there are tickets with " + words(gap) + "; no row would match");
    }
  }

  /** What follows from a ticket's past need not come together. */
  static boolean isCertain(Map<Dimension, Object> gap) {
    return gap.keySet().stream().allMatch(Dimension::plain)
        && gap.keySet().stream().filter(dimension -> !dimension.free()).count() <= 1;
  }

  private void unknown(Row first, String message) {
    Place place = new Place(path, first.rule().line(), 0);
    findings.add(new Finding(Severity.INCONCLUSIVE, "proof-unknown", place, message, null));
  }

  private void unused() {
    if (intended.any() && used.isEmpty()) {
      stale("the head says that gaps are meant, and there is none");
    }
    for (Map<String, String> gap : intended.gaps()) {
      if (!used.contains(gap)) {
        StringJoiner said = new StringJoiner(", ");
        gap.forEach((about, value) -> said.add(about + " = " + value));
        stale("the head says that a gap is meant for " + said + ", and there is none");
      }
    }
  }

  private void stale(String message) {
    findings.add(Finding.warning("head-gaps", intended.place(), message));
  }

  static String words(Map<Dimension, Object> witness) {
    StringJoiner words = new StringJoiner(", ");
    witness.forEach((dimension, value) -> words.add(dimension.word() + " = " + value));
    return words.toString();
  }
}
