package punctual.policy;

import java.io.ByteArrayInputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import punctual.engine.Answered;
import punctual.facts.Basis;
import punctual.fence.Fence;
import punctual.fence.Violation;
import punctual.files.Place;

/**
 * A rule file or decision table as DRL, and where each of its rules stands.
 *
 * @param path relative to home
 * @param drl the file itself, or what a table means
 */
public record RuleSource(String path, String drl, List<RulePlace> rules, List<Finding> findings) {

  private static final String EVENT = "Event";
  private static final String UNCLOSED =
      "no table: a quotation mark that opens a cell here is followed by none that closes it";
  private static final Pattern ROW = Pattern.compile("rule values at [A-Z]+(\\d+)");
  private static final Pattern COLUMN = Pattern.compile("^\\[ERR \\d+] Line \\d+:(\\d+)");
  private static final Pattern RULE = Pattern.compile("^rule \"(.*)\"$");

  /**
   * Where a rule stands.
   *
   * @param line the line in the DRL, or the row of the table
   * @param facts the kinds of facts that its conditions look at
   */
  public record RulePlace(
      String pack,
      String name,
      String group,
      String clause,
      String path,
      int line,
      List<String> facts) {

    Place place() {
      return new Place(path, line, 0);
    }

    /** Whether it answers as long as its conditions hold, and not only when something happens. */
    boolean standing() {
      return !facts.contains(EVENT);
    }

    Basis basis() {
      return new Basis(clause, name, path);
    }

    Answered answered(Object answer) {
      return new Answered(answer, basis(), standing());
    }
  }

  /** Reads a file and looks at it; the rules can be used only when there is no finding. */
  public static RuleSource of(String path, String text) {
    List<Finding> findings = new ArrayList<>();
    Fence.examineText(path, text).forEach(found -> findings.add(Finding.of(found)));
    boolean table = path.endsWith(".csv");
    String drl = text;
    if (table && findings.isEmpty()) {
      drl = drlOf(path, text, findings);
    }
    TableCells cells = table && findings.isEmpty() ? new TableCells(path, text, drl) : null;
    if (cells != null) {
      refuse(Fence.examineText(path, drl), cells, findings);
    }
    PackageDescr pack = findings.isEmpty() ? parse(path, drl, cells, findings) : null;
    List<RulePlace> rules = new ArrayList<>();
    if (pack != null) {
      checkPackage(path, pack, findings);
      refuse(Fence.examineRules(path, drl, pack), cells, findings);
      Map<String, Integer> rows = table ? rows(drl) : Map.of();
      for (RuleDescr rule : pack.getRules()) {
        int line = table ? rows.getOrDefault(rule.getName(), 0) : rule.getLine();
        rules.add(place(path, pack.getName(), rule, line));
      }
    }
    return new RuleSource(path, drl, rules, findings);
  }

  /**
   * @param table the table whose DRL the places are in; null for a rule file itself
   */
  private static void refuse(List<Violation> violations, TableCells table, List<Finding> findings) {
    List<Finding> found = violations.stream().map(Finding::of).toList();
    findings.addAll(table == null ? found : table.placed(found));
  }

  private static String drlOf(String path, String text, List<Finding> findings) {
    try {
      byte[] bytes = TableText.normal(text).getBytes(StandardCharsets.UTF_8);
      return new SpreadsheetCompiler().compile(new ByteArrayInputStream(bytes), InputType.CSV);
    } catch (UncheckedIOException e) {
      findings.add(Finding.error("table-layout", TableCells.unclosed(path, e), UNCLOSED));
      return "";
    } catch (RuntimeException e) {
      findings.add(
          Finding.error(
              "table-layout",
              TableCells.named(path, e.getMessage()),
              "no decision table: " + e.getMessage()));
      return "";
    }
  }

  private static PackageDescr parse(
      String path, String drl, TableCells table, List<Finding> findings) {
    DrlParser parser = new DrlParser(LanguageLevelOption.DRL6);
    PackageDescr pack = null;
    List<Finding> found = new ArrayList<>();
    try {
      pack = parser.parse(false, drl);
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      found.add(Finding.error("rule-syntax", Place.of(path), "cannot be read: " + e.getMessage()));
    }
    for (DroolsError error : parser.getErrors()) {
      int line = error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
      found.add(
          Finding.error(
              "rule-syntax",
              new Place(path, line, column(error.getMessage())),
              sentence(error.getMessage())));
    }
    findings.addAll(table == null ? found : table.placed(found));
    return parser.hasErrors() ? null : pack;
  }

  private static int column(String message) {
    Matcher place = COLUMN.matcher(message);
    return place.find() ? Integer.parseInt(place.group(1)) + 1 : 0;
  }

  private static String sentence(String message) {
    return message.replaceFirst("^\\[ERR \\d+] (Line \\d+:\\d+ )?", "");
  }

  private static void checkPackage(String path, PackageDescr pack, List<Finding> findings) {
    String[] parts = path.split("/");
    String expected = parts[1] + "." + parts[2];
    if (!expected.equals(pack.getName())) {
      String message =
          "the package is '" + pack.getName() + "', its folder says '" + expected + "'";
      findings.add(Finding.error("rule-package", Place.of(path), message));
    }
  }

  private static RulePlace place(String path, String pack, RuleDescr rule, int line) {
    AttributeDescr group = rule.getAttributes().get("ruleflow-group");
    String clause =
        rule.getAnnotation("clause") == null
            ? null
            : String.valueOf(rule.getAnnotation("clause").getValue()).replace("\"", "");
    return new RulePlace(
        pack,
        rule.getName(),
        group == null ? null : group.getValue(),
        clause,
        path,
        line,
        facts(rule.getLhs()));
  }

  private static List<String> facts(ConditionalElementDescr condition) {
    List<String> facts = new ArrayList<>();
    for (Object part : condition.getDescrs()) {
      if (part instanceof PatternDescr pattern) {
        facts.add(pattern.getObjectType());
      } else if (part instanceof ConditionalElementDescr inner) {
        facts.addAll(facts(inner));
      }
    }
    return facts.stream().distinct().toList();
  }

  /** The rows of a table from which its rules were made. */
  private static Map<String, Integer> rows(String drl) {
    Map<String, Integer> rows = new HashMap<>();
    int row = 0;
    for (String line : drl.split("\n")) {
      Matcher values = ROW.matcher(line);
      Matcher head = RULE.matcher(line);
      if (values.find()) {
        row = Integer.parseInt(values.group(1));
      } else if (head.matches()) {
        rows.putIfAbsent(head.group(1), row);
      }
    }
    return rows;
  }

  /** The row of a table from which a line of its DRL was made. */
  static int rowOfLine(String drl, int line) {
    int row = 0;
    int number = 0;
    for (String text : drl.split("\n")) {
      if (++number > line) {
        break;
      }
      Matcher values = ROW.matcher(text);
      row = values.find() ? Integer.parseInt(values.group(1)) : row;
    }
    return row;
  }
}
