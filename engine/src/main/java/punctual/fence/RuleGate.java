package punctual.fence;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.AnnotationDescr;
import org.drools.drl.ast.descr.AttributeDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.RuleDescr;

/** The gate for one rule: its name, attributes and annotations, then conditions and consequence. */
final class RuleGate {

  private static final String GROUP = "ruleflow-group";
  private static final Pattern WORDS = Pattern.compile("[^\"\\\\]{1,200}");
  private static final Pattern LITERAL = Pattern.compile("\"[^\"\\\\]{0,200}\"");

  /** What to do instead. */
  private static final Map<String, String> INSTEAD =
      Map.of(
          "salience", "the order of lines is a list in agreement.yaml",
          "timer", "insert an Owed or a Timer",
          "duration", "insert an Owed or a Timer",
          "calendars", "working hours stand in calendars/",
          "date-effective", "activating a release says from when its rules hold",
          "date-expires", "activating a release says from when its rules hold",
          "enabled", "leave the rule out",
          "dialect", "rules are written in Java's words");

  private final Refusals refusals;
  private final List<String> lines;

  RuleGate(Refusals refusals, List<String> lines) {
    this.refusals = refusals;
    this.lines = lines;
  }

  /** A rule that the gate cannot make sense of is refused. */
  void examine(RuleDescr rule) {
    try {
      examineParts(rule);
    } catch (RuntimeException | StackOverflowError e) {
      refuse(rule, "the rule cannot be made sense of: " + e);
    }
  }

  private void examineParts(RuleDescr rule) {
    if (rule.getName() == null || !WORDS.matcher(rule.getName()).matches()) {
      refuse(rule, "a rule's name is at most 200 characters without quotes and backslashes");
    }
    if (rule.isQuery() || rule.hasParent() || rule.getUnit() != null) {
      refuse(rule, "rules are only rules: no queries, 'extends' or units");
    }
    rule.getAttributes().values().forEach(this::examine);
    rule.getAnnotations().forEach(annotation -> examine(rule, annotation));
    if (!rule.getNamedConsequences().isEmpty()) {
      refuse(rule, "a rule has one consequence; write a rule for each case");
    }
    Scope scope = Scope.empty();
    new ConditionGate(refusals, rule).examine(scope);
    new ConsequenceGate(refusals, lines, rule).examine(scope);
  }

  void examine(AttributeDescr attribute) {
    String name = attribute.getName();
    if (!name.equals(GROUP)) {
      String instead = INSTEAD.getOrDefault(name, "a rule has a " + GROUP + " only");
      refuse(attribute, "'" + name + "' is not used; " + instead);
    } else if (!WORDS.matcher(attribute.getValue()).matches()) {
      refuse(attribute, "a " + GROUP + " is a word or a few, at most 200 characters");
    }
  }

  private void examine(RuleDescr rule, AnnotationDescr annotation) {
    Object value = annotation.getValueMap().get(AnnotationDescr.VALUE);
    boolean cites = annotation.getName().equals("clause") && annotation.getValueMap().size() == 1;
    if (!cites || !(value instanceof String text) || !LITERAL.matcher(text).matches()) {
      BaseDescr at = annotation.getLine() > 0 ? annotation : rule;
      refuse(at, "a rule's only annotation is @clause(\"…\"); found @" + annotation.getName());
    }
  }

  private void refuse(BaseDescr at, String sentence) {
    refusals.add("fence-element", at.getLine(), at.getColumn() + 1, sentence);
  }
}
