package punctual.policies;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import punctual.facts.Basis;
import punctual.files.CsvCell;
import punctual.policy.ReleaseFiles;

/**
 * A policy file that says something else in one place.
 *
 * @param rule the rule or row that it is about
 * @param change what is another, in words
 * @param text the whole file with the change
 */
record Mutation(Basis rule, String change, String text) {

  private static final Pattern NUMBER = Pattern.compile("\\d+");

  /** Without the rule or row; of a row also each condition blank and each number one more. */
  static List<Mutation> of(Basis rule, ReleaseFiles files) {
    String text = files.text(rule.file());
    List<Mutation> all = new ArrayList<>();
    if (rule.file().endsWith(".csv")) {
      all.add(new Mutation(rule, "left out", withoutRow(text, rule)));
      TableColumns.of(text, rule.rule()).forEach(column -> all.addAll(ofCell(rule, text, column)));
    } else {
      all.add(new Mutation(rule, "left out", without(text, rule)));
    }
    return all;
  }

  private static List<Mutation> ofCell(Basis rule, String text, TableColumns.Column column) {
    CsvCell cell = CsvCell.find(text, rule.rule(), column.heading()).orElseThrow();
    List<Mutation> all = new ArrayList<>();
    if (!cell.text().isEmpty() && column.isCondition()) {
      all.add(new Mutation(rule, column.heading() + " blank", cell.replacedBy("")));
    }
    String more = oneMore(cell.text());
    if (!more.equals(cell.text())) {
      String change = column.heading() + " " + more;
      all.add(new Mutation(rule, change, cell.replacedBy(more)));
    }
    return all;
  }

  private static String oneMore(String cell) {
    Matcher number = NUMBER.matcher(cell);
    int from = -1;
    while (number.find()) {
      from = number.start();
    }
    if (from < 0 || !number.find(from)) {
      return cell;
    }
    String next = String.valueOf(Long.parseLong(number.group()) + 1);
    return cell.substring(0, from) + next + cell.substring(number.end());
  }

  private static String withoutRow(String text, Basis rule) {
    return text.lines()
        .filter(line -> !line.startsWith(rule.rule() + ","))
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String without(String text, Basis rule) {
    int from = text.indexOf("rule \"" + rule.rule() + "\"");
    int to = text.indexOf("\nend", from) + "\nend".length();
    return text.substring(0, from) + text.substring(to);
  }

  @Override
  public String toString() {
    return rule.rule() + ": " + change + " (" + rule.file() + ")";
  }
}
