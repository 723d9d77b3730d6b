package punctual.fence;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The gate for what is written in a flow: conditions in FEEL, plain variables, constants. jBPM
 * evaluates {@code #{…}} as code wherever it finds it.
 */
final class FlowWriting {

  private static final String FEEL = "http://www.omg.org/spec/FEEL/20140401";
  private static final String RULES = "http://www.jboss.org/drools/rule";
  private static final Set<String> TYPES =
      Set.of(
          "String",
          "Integer",
          "Boolean",
          "java.lang.String",
          "java.lang.Integer",
          "java.lang.Boolean");
  private static final Pattern VARIABLE = Pattern.compile("#\\{([a-zA-Z][a-zA-Z0-9]*)}");
  private static final Pattern MARKED = Pattern.compile("[#$@]\\{");

  private final FlowElement root;
  private final Refusals refusals;
  private final Set<String> variables = new TreeSet<>();

  FlowWriting(FlowElement root, Refusals refusals) {
    this.root = root;
    this.refusals = refusals;
    root.all("property").forEach(property -> variables.add(property.attribute("id")));
  }

  void examine() {
    Map<String, Consumer<FlowElement>> rules =
        Map.of(
            "timeDate", this::date,
            "from", this::constant,
            "conditionExpression", this::condition,
            "itemDefinition", element -> type(element, element.attribute("structureRef")),
            "dataInput", element -> type(element, element.attribute("drools:dtype")),
            "property", this::property,
            "businessRuleTask", this::rules);
    Consumer<FlowElement> other = element -> {};
    root.all()
        .forEach(
            element -> {
              rules.getOrDefault(element.name(), other).accept(element);
              unmarked(element);
            });
  }

  private void date(FlowElement element) {
    Matcher variable = VARIABLE.matcher(element.text());
    if (!variable.matches() || !variable.group(1).endsWith("Due")) {
      String found = "'" + element.text() + "'";
      refuse(element, "a timer waits for #{…Due}, a due instant that rules give; found " + found);
    } else {
      declared(element, variable.group(1));
    }
  }

  private void constant(FlowElement element) {
    Matcher variable = VARIABLE.matcher(element.text());
    if (variable.matches()) {
      declared(element, variable.group(1));
    } else if (MARKED.matcher(element.text()).find()) {
      refuse(element, "an input is a text or #{variable}; found '" + element.text() + "'");
    }
  }

  private void declared(FlowElement element, String variable) {
    if (!variables.contains(variable)) {
      refuse(element, "no property of the process is '" + variable + "'");
    }
  }

  private void property(FlowElement element) {
    if (!VARIABLE.matcher("#{" + element.attribute("id") + "}").matches()) {
      refuse(element, "a property's id is letters and digits");
    }
  }

  private void condition(FlowElement element) {
    if (!element.attribute("language").equals(FEEL)) {
      refuse(element, "a condition is written in FEEL: language=\"" + FEEL + "\"");
    }
    FlowCondition.refusal(element.text()).ifPresent(sentence -> refuse(element, sentence));
  }

  private void rules(FlowElement element) {
    if (!element.attribute("implementation").equals(RULES)) {
      refuse(element, "a business rule task fires rules: implementation=\"" + RULES + "\"");
    }
  }

  private void type(FlowElement element, String type) {
    if (!type.isEmpty() && !TYPES.contains(type)) {
      refuse(element, "values in flows are String, Integer or Boolean; found '" + type + "'");
    }
  }

  private void unmarked(FlowElement element) {
    boolean text = !Set.of("timeDate", "from", "documentation").contains(element.name());
    Stream<String> read =
        Stream.concat(
            element.attributes().values().stream(), text ? Stream.of(element.text()) : Stream.of());
    if (read.anyMatch(value -> MARKED.matcher(value).find())) {
      refuse(element, "an expression #{…} stands only in timeDate and in a task's input");
    }
  }

  private void refuse(FlowElement element, String sentence) {
    refusals.add("fence-expression", element.line(), element.column(), sentence);
  }
}
