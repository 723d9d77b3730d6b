package punctual.proof;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.StringJoiner;
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
      space
          .gap(reachable)
          .ifPresent(
              witness ->
                  add(
                      Severity.WARNING,
                      "proof-gap",
                      reachable.get(0),
                      "no rule classifies a ticket with " + words(witness)));
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
    repeats(first, second);
  }

  private void contradict(Row first, Row second, Map<Dimension, Object> witness) {
    String where = first.rule().file() + ":" + first.rule().line();
    String ticket = witness.isEmpty() ? "any ticket" : "a ticket with " + words(witness);
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

  private void repeats(Row first, Row second) {
    boolean same =
        first.rule().consequence().strip().equals(second.rule().consequence().strip())
            && Objects.equals(first.rule().clause(), second.rule().clause())
            && first.rule().file().endsWith(TABLE)
            && first.rule().file().equals(second.rule().file());
    if (same && space.within(second, first)) {
      add(Severity.WARNING, "proof-repeated", second, "adds nothing to " + named(first));
    } else if (same && space.within(first, second)) {
      add(Severity.WARNING, "proof-repeated", first, "adds nothing to " + named(second));
    }
  }

  private static String named(Row row) {
    return "'" + row.rule().name() + "' (row " + row.rule().line() + ")";
  }

  private static String words(Map<Dimension, Object> witness) {
    StringJoiner words = new StringJoiner(", ");
    witness.forEach(
        (dimension, value) -> words.add(dimension.name().replace("Ticket.", "") + " = " + value));
    return words.toString();
  }

  private void add(Severity severity, String code, Row row, String message) {
    Place place = new Place(row.rule().file(), row.rule().line(), 0);
    String said = "'" + row.rule().name() + "' " + message;
    findings.add(
        new Finding(severity, code, place, code.equals("proof-gap") ? message : said, null));
  }
}
