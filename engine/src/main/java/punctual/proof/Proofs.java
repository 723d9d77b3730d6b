package punctual.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import punctual.policy.WrittenRule;

/**
 * What can be proved of an agreement's rules by looking at values: two that match the same ticket
 * and contradict each other, one that adds nothing, one that nothing matches, tickets that none
 * classifies. Each with a witness.
 */
public final class Proofs {

  private static final String CLASSIFICATION = "classification";
  private static final String TABLE = ".drl.csv";

  private final List<Row> rows;
  private final Space space;
  private final List<Finding> findings = new ArrayList<>();

  private Proofs(List<Row> rows) {
    this.rows = rows;
    this.space = new Space(rows);
  }

  /** What is found in the rules of one agreement, one group of rules after the other. */
  public static List<Finding> of(List<WrittenRule> rules) {
    List<Finding> findings = new ArrayList<>();
    Map<String, List<Row>> groups = new HashMap<>();
    rules.forEach(
        rule -> groups.computeIfAbsent(rule.group(), key -> new ArrayList<>()).add(Row.of(rule)));
    groups.forEach(
        (group, rows) -> {
          Proofs proofs = new Proofs(rows);
          proofs.check(CLASSIFICATION.equals(group));
          findings.addAll(proofs.findings);
        });
    return findings;
  }

  private void check(boolean complete) {
    List<Row> reachable = new ArrayList<>(rows);
    reachable.removeIf(this::isUnreachable);
    for (int i = 0; i < reachable.size(); i++) {
      for (int j = i + 1; j < reachable.size(); j++) {
        compare(reachable.get(i), reachable.get(j));
      }
    }
    if (complete && !reachable.isEmpty()) {
      unclassified(reachable);
    }
    superfluous(reachable);
  }

  private void unclassified(List<Row> reachable) {
    Row first = reachable.get(0);
    try {
      space
          .gap(reachable.stream().map(space::box).toList())
          .ifPresent(
              witness ->
                  add(
                      Severity.WARNING,
                      "proof-gap",
                      first,
                      "no rule classifies a ticket with " + Completeness.words(witness)));
    } catch (TooMany e) {
      String message = "cannot tell whether every ticket is classified: " + e.getMessage();
      add(Severity.INCONCLUSIVE, "proof-unknown", first, message);
    }
  }

  private boolean isUnreachable(Row row) {
    Optional<Dimension> impossible = space.impossible(row);
    impossible.ifPresent(
        dimension -> {
          String message = "no ticket matches: " + dimension.name() + " cannot be as asked";
          add(Severity.ERROR, "proof-unreachable", row, message);
        });
    return impossible.isPresent();
  }

  private void compare(Row first, Row second) {
    if (!space.meet(first, second)) {
      return;
    }
    Map<String, String> answers = second.answers();
    for (Map.Entry<String, String> answer : first.answers().entrySet()) {
      String other = answers.get(answer.getKey());
      if (other != null && !other.equals(answer.getValue())) {
        contradict(first, second, space.common(first, second));
        return;
      }
    }
  }

  private void contradict(Row first, Row second, Map<Dimension, Object> witness) {
    String where = first.rule().file() + ":" + first.rule().line();
    String ticket = words(witness);
    if (first.hidden().equals(second.hidden()) && samePast(first, second)) {
      add(
          Severity.ERROR,
          "proof-conflict",
          second,
          "contradicts '" + first.rule().name() + "' (" + where + ") on " + ticket);
    } else {
      add(
          Severity.INCONCLUSIVE,
          "proof-unknown",
          second,
          "cannot tell whether it contradicts '"
              + first.rule().name()
              + "' ("
              + where
              + ") on "
              + ticket);
    }
  }

  /** Whether the rows ask the same of what follows from a ticket's history. */
  private boolean samePast(Row first, Row second) {
    return space.dimensions().stream()
        .filter(dimension -> !dimension.free())
        .allMatch(dimension -> space.same(first, second, dimension));
  }

  /** Rows of one table whose tickets others match with the same answer; the later one is said. */
  private void superfluous(List<Row> reachable) {
    List<Row> left = new ArrayList<>(reachable);
    for (int i = reachable.size() - 1; i >= 0; i--) {
      Row row = reachable.get(i);
      List<Row> others = left.stream().filter(other -> isAlike(row, other)).toList();
      if (!others.isEmpty() && isShadowed(row, others)) {
        left.remove(row);
        List<Row> meeting = others.stream().filter(other -> space.meet(row, other)).toList();
        String ticket = words(space.common(row, meeting.get(0)));
        String message = "adds nothing to " + named(row, meeting) + ", as on " + ticket;
        add(Severity.WARNING, "proof-repeated", row, message);
      }
    }
  }

  private boolean isShadowed(Row row, List<Row> others) {
    List<Box> boxes = new ArrayList<>(space.outside(space.box(row)));
    others.forEach(other -> boxes.add(space.box(other)));
    try {
      return space.gap(boxes).isEmpty();
    } catch (TooMany e) {
      String message = "cannot tell whether it adds anything: " + e.getMessage();
      add(Severity.INCONCLUSIVE, "proof-unknown", row, message);
      return false;
    }
  }

  private static boolean isAlike(Row row, Row other) {
    return row != other
        && row.rule().file().endsWith(TABLE)
        && row.rule().file().equals(other.rule().file())
        && row.rule().consequence().strip().equals(other.rule().consequence().strip())
        && Objects.equals(row.rule().clause(), other.rule().clause())
        && row.hidden().containsAll(other.hidden());
  }

  /** The one row within which it lies, or all that together match what it matches. */
  private String named(Row row, List<Row> others) {
    return others.stream()
        .filter(other -> space.box(row).within(space.box(other)))
        .findFirst()
        .map(Proofs::named)
        .orElseGet(() -> others.stream().map(Proofs::named).collect(Collectors.joining(" and ")));
  }

  private static String named(Row row) {
    return "'" + row.rule().name() + "' (row " + row.rule().line() + ")";
  }

  private static String words(Map<Dimension, Object> witness) {
    return witness.isEmpty() ? "any ticket" : "a ticket with " + Completeness.words(witness);
  }

  private void add(Severity severity, String code, Row row, String message) {
    Place place = new Place(row.rule().file(), row.rule().line(), 0);
    String said = "'" + row.rule().name() + "' " + message;
    findings.add(
        new Finding(severity, code, place, code.equals("proof-gap") ? message : said, null));
  }
}
