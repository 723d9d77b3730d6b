package punctual.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.files.Place;
import punctual.policy.Sheet;
import punctual.policy.WrittenRule;
import punctual.proof.Completeness;
import punctual.proof.Intended;

/** What decision tables are silent about, and what their heads say of it. */
final class Silences {

  private static final String LABEL = "Gaps:";

  /** Whose tables are proved together: a ticket is classified by one of them. */
  private static final String CLASSIFICATION = "classification";

  private final Subject subject;

  Silences(Subject subject) {
    this.subject = subject;
  }

  void check() {
    subject.wholeRuleFiles().stream().filter(Subject::isTable).forEach(this::check);
  }

  private void check(String path) {
    Sheet sheet = Sheet.of(path, subject.files().text(path));
    Map<Integer, List<WrittenRule>> tables = new LinkedHashMap<>();
    for (WrittenRule rule : subject.rules()) {
      if (rule.file().equals(path) && !CLASSIFICATION.equals(rule.group())) {
        tables.computeIfAbsent(sheet.kinds(rule.line()), kinds -> new ArrayList<>()).add(rule);
      }
    }
    Intended intended = intended(path, sheet);
    if (intended != null) {
      Completeness.of(path, List.copyOf(tables.values()), intended)
          .forEach(subject.findings()::accept);
    }
  }

  /** What the head says; null where it cannot be read. */
  private Intended intended(String path, Sheet sheet) {
    for (int row = 1; row <= sheet.rows() && sheet.cell(row, 1).equals("Notes"); row++) {
      if (sheet.cell(row, 2).startsWith(LABEL)) {
        Place place = sheet.place(row, 2);
        try {
          return Intended.of(place, sheet.cell(row, 2).substring(LABEL.length()).strip());
        } catch (IllegalArgumentException e) {
          subject.error("head-gaps", place, e.getMessage());
          return null;
        }
      }
    }
    return Intended.NONE;
  }
}
