package punctual.check;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import punctual.files.Place;
import punctual.policy.Sheet;

/** The cells of decision tables: what a spreadsheet program changed, and columns on one fact. */
final class Cells {

  private static final String AND_MORE = "...";
  private static final String MONTHS = "Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec";

  /** What programs make of what they take for dates and numbers, and how to put it. */
  private static final Map<Pattern, String> CHANGED = new LinkedHashMap<>();

  static {
    CHANGED.put(
        Pattern.compile("(?i)\\d{1,2}[-./ ](" + MONTHS + ")[a-z]*\\.?([-./ ]\\d{2,4})?"), "a date");
    CHANGED.put(Pattern.compile("(?i)(" + MONTHS + ")[a-z]*\\.?[-./ ]\\d{1,4}"), "a date");
    CHANGED.put(Pattern.compile("\\d{1,4}[./]\\d{1,2}[./]\\d{2,4}\\.?"), "a date");
    CHANGED.put(Pattern.compile("\\d{1,2}\\.\\d{1,2}\\."), "a date");
    CHANGED.put(Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?"), "a time of day");
    CHANGED.put(Pattern.compile("[-+]?\\d+([.,]\\d+)?[eE][-+]?\\d+"), "a number with an exponent");
    CHANGED.put(Pattern.compile("[-+]?\\d+,\\d+"), "a number with a decimal comma");
    CHANGED.put(Pattern.compile("#+|#(REF|NAME|VALUE|N/A|DIV/0|NUM|NULL)[!?]?"), "an error");
    CHANGED.put(Pattern.compile("TRUE|FALSE|WAHR|FALSCH"), "a truth value in capitals");
  }

  private final Subject subject;
  private final String path;
  private final Sheet sheet;

  private Cells(Subject subject, String path) {
    this.subject = subject;
    this.path = path;
    this.sheet = Sheet.of(path, subject.files().text(path));
  }

  static void check(Subject subject) {
    subject.wholeRuleFiles().stream()
        .filter(Subject::isTable)
        .forEach(path -> new Cells(subject, path).check());
  }

  private void check() {
    if (sheet.tables().isEmpty()) {
      subject.error("table-layout", Place.of(path), "no row begins with RuleTable");
    }
    for (int kinds : sheet.tables()) {
      facts(kinds);
      for (int row = sheet.first(kinds); row <= sheet.last(kinds); row++) {
        row(kinds, row);
      }
    }
  }

  private void row(int kinds, int row) {
    for (int column = 1; column <= sheet.columns(row); column++) {
      String cell = sheet.cell(row, column);
      if (!cell.isEmpty() && sheet.cell(kinds, column).isEmpty()) {
        String message = "the cell stands in a column that the table does not have";
        subject.error("table-value", sheet.place(row, column), message);
      } else {
        changed(row, column, cell);
      }
    }
  }

  private void changed(int row, int column, String cell) {
    for (Map.Entry<Pattern, String> program : CHANGED.entrySet()) {
      if (program.getKey().matcher(cell).matches()) {
        String heading = sheet.heading(row, column);
        String message =
            "'"
                + cell
                + "' under '"
                + heading
                + "' is "
                + program.getValue()
                + " as a spreadsheet program writes it";
        subject.error("table-value", sheet.place(row, column), message);
        return;
      }
    }
  }

  /** Columns on one fact must say so, or the rules look for two different facts. */
  private void facts(int kinds) {
    int row = kinds + 1;
    Map<String, Integer> columns = new HashMap<>();
    for (int column = 1; column <= sheet.columns(kinds); column++) {
      String fact = sheet.cell(row, column);
      if (!sheet.cell(kinds, column).equals("CONDITION") || fact.isEmpty()) {
        continue;
      }
      String name = fact.replace(AND_MORE, "").strip();
      Integer other = columns.put(name, column);
      if (other != null
          && !(fact.endsWith(AND_MORE) && sheet.cell(row, other).endsWith(AND_MORE))) {
        int bare = fact.endsWith(AND_MORE) ? other : column;
        String message =
            "two columns are about '" + name + "'; write '" + name + AND_MORE + "' in both";
        subject.error("table-fact", sheet.place(row, bare), message);
      }
    }
  }
}
