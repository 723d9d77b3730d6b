package punctual.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ConditionalElementDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.NotDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsParserException;
import org.kie.internal.builder.conf.LanguageLevelOption;
import punctual.policy.RuleSource.RulePlace;
import punctual.policy.WrittenRule.Condition;

/** Reads rules as they stand in their files; files that cannot be used are left out. */
public final class WrittenRules {

  private static final int HEADINGS_BELOW_KINDS = 3;

  private WrittenRules() {}

  /** The rules of one agreement, by file and line. */
  public static List<WrittenRule> of(ReleaseFiles files, String agreement) {
    List<WrittenRule> rules = new ArrayList<>();
    files
        .texts()
        .forEach(
            (path, text) -> {
              boolean rule = path.endsWith(".drl") || path.endsWith(".drl.csv");
              if (rule && path.startsWith("rules/" + agreement + "/")) {
                rules.addAll(read(path, text));
              }
            });
    return rules;
  }

  private static List<WrittenRule> read(String path, String text) {
    RuleSource source = RuleSource.of(path, text);
    if (!source.findings().isEmpty()) {
      return List.of();
    }
    Map<String, RulePlace> places =
        source.rules().stream()
            .collect(Collectors.toMap(RulePlace::name, Function.identity(), (one, same) -> one));
    boolean table = path.endsWith(".csv");
    List<CSVRecord> rows = table ? rows(text) : List.of();
    List<WrittenRule> rules = new ArrayList<>();
    for (RuleDescr rule : parse(source.drl()).getRules()) {
      RulePlace place = places.get(rule.getName());
      List<String> headings = table ? headings(rows, place.line()) : List.of();
      rules.add(
          new WrittenRule(
              place.name(),
              place.group(),
              place.clause(),
              path,
              place.line(),
              conditions(rule, headings),
              String.valueOf(rule.getConsequence())));
    }
    return rules;
  }

  private static PackageDescr parse(String drl) {
    try {
      return new DrlParser(LanguageLevelOption.DRL6).parse(false, drl);
    } catch (DroolsParserException e) {
      throw new IllegalStateException("rules that were usable cannot be read: " + e, e);
    }
  }

  private static List<CSVRecord> rows(String text) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    try (CSVParser parser = CSVParser.parse(new StringReader(TableText.normal(text)), format)) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The headings of the condition columns in which the row says something. */
  private static List<String> headings(List<CSVRecord> rows, int row) {
    int kinds = row - 1;
    while (kinds >= 0 && !rows.get(kinds).get(0).equals("NAME")) {
      kinds--;
    }
    List<String> headings = new ArrayList<>();
    if (kinds >= 0 && row <= rows.size()) {
      CSVRecord cells = rows.get(row - 1);
      for (int i = 1; i < cells.size(); i++) {
        if (rows.get(kinds).get(i).equals("CONDITION") && !cells.get(i).isBlank()) {
          headings.add(rows.get(kinds + HEADINGS_BELOW_KINDS).get(i));
        }
      }
    }
    return headings;
  }

  private static List<Condition> conditions(RuleDescr rule, List<String> headings) {
    List<Condition> conditions = new ArrayList<>();
    rule.getLhs().getDescrs().forEach(element -> add(element, true, conditions));
    if (conditions.size() != headings.size()) {
      return conditions;
    }
    List<Condition> headed = new ArrayList<>();
    for (int i = 0; i < headings.size(); i++) {
      Condition bare = conditions.get(i);
      headed.add(new Condition(bare.fact(), bare.wanted(), bare.constraint(), headings.get(i)));
    }
    return headed;
  }

  private static void add(BaseDescr element, boolean wanted, List<Condition> conditions) {
    if (element instanceof PatternDescr pattern) {
      addConstraints(pattern, wanted, conditions);
    } else if (element instanceof ConditionalElementDescr several) {
      for (Object inner : several.getDescrs()) {
        add((BaseDescr) inner, wanted && !(element instanceof NotDescr), conditions);
      }
    }
  }

  private static void addConstraints(
      PatternDescr pattern, boolean wanted, List<Condition> conditions) {
    String fact = pattern.getObjectType();
    if (pattern.getConstraint().getDescrs().isEmpty()) {
      conditions.add(new Condition(fact, wanted, "", null));
    }
    for (BaseDescr constraint : pattern.getConstraint().getDescrs()) {
      String text =
          constraint instanceof ExprConstraintDescr expression
              ? expression.getExpression()
              : constraint.toString();
      conditions.add(new Condition(fact, wanted, text, null));
    }
  }
}
