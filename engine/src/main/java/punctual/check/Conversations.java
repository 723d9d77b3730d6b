package punctual.check;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.engine.Wake;
import punctual.fence.Fence;
import punctual.fence.FlowElement;
import punctual.files.Place;
import punctual.policy.WrittenRule;

/**
 * Flows and rules talk to each other by names: signals that rules give and flows wait for, instants
 * that rules set and timers wait for, notices and steps that flows ask for and rules know.
 */
final class Conversations {

  private static final Pattern SIGNAL = Pattern.compile("new Signal\\(([^)]*)\\)");
  private static final Pattern OWED = Pattern.compile("(?:Owed|Timer)\\.of\\(([^)]*)\\)");
  private static final Pattern TIMER = Pattern.compile("#\\{([A-Za-z0-9]+)}");

  private final Subject subject;
  private final Set<String> heard = new TreeSet<>();
  private Set<String> signals;
  private Set<String> instants;

  Conversations(Subject subject) {
    this.subject = subject;
  }

  void check() {
    signals = literals(SIGNAL);
    instants = literals(OWED);
    boolean whole = true;
    for (String path : subject.flows()) {
      Optional<FlowElement> flow = Fence.flow(path, subject.files().text(path));
      flow.ifPresent(read -> check(path, read));
      whole &= flow.isPresent();
    }
    if (whole) {
      subject.rules().forEach(this::unheard);
    }
  }

  /** The names in rules; null where one is not written out, so that any may be meant. */
  private Set<String> literals(Pattern pattern) {
    Set<String> names = new TreeSet<>();
    for (WrittenRule rule : subject.rules()) {
      Matcher found = pattern.matcher(rule.consequence());
      while (found.find()) {
        String argument = found.group(1).strip();
        if (!argument.matches("\"[^\"]*\"")) {
          return null;
        }
        names.add(argument.substring(1, argument.length() - 1));
      }
    }
    return names;
  }

  private void check(String path, FlowElement flow) {
    flow.all("signal")
        .forEach(
            signal -> {
              heard.add(signal.attribute("name"));
              if (signals != null && !signals.contains(signal.attribute("name"))) {
                String name = signal.attribute("name");
                warn("flow-signal", path, signal, "no rule gives the signal '" + name + "'");
              }
            });
    flow.all("timeDate").forEach(timer -> timer(path, timer));
    flow.all("task").forEach(task -> task(path, task));
  }

  private void timer(String path, FlowElement timer) {
    Matcher variable = TIMER.matcher(timer.text());
    if (instants != null
        && variable.matches()
        && instants.stream().noneMatch(name -> Wake.variable(name).equals(variable.group(1)))) {
      String message = "no rule owes or times what the timer " + timer.text() + " waits for";
      warn("flow-timer", path, timer, message);
    }
  }

  private void task(String path, FlowElement task) {
    String type = task.attribute("drools:taskName");
    String notice = input(task, "notice");
    if (type.equals("Notify") && input(task, "to") == null && notice != null) {
      asked(path, task, "notices", "what", notice);
    } else if (type.equals("Escalate") && input(task, "ladder") == null) {
      asked(path, task, "ladders", "occasion", input(task, "occasion"));
    }
  }

  private void asked(String path, FlowElement task, String group, String field, String word) {
    boolean answered =
        word == null
            || word.startsWith("#")
            || subject.rules().stream()
                .filter(rule -> group.equals(rule.group()))
                .anyMatch(rule -> answers(rule, field, word));
    if (!answered) {
      String message =
          "no rule of group '" + group + "' is about '" + word + "', which " + task + " asks for";
      warn("flow-unanswered", path, task, message);
    }
  }

  /** Whether a rule may be about the word: it names it, or names none. */
  private static boolean answers(WrittenRule rule, String field, String word) {
    return rule.conditions().stream()
        .map(WrittenRule.Condition::constraint)
        .filter(constraint -> constraint.matches("\\(?\\s*" + field + "\\b.*"))
        .allMatch(
            constraint -> constraint.contains("\"" + word + "\"") || !constraint.contains("\""));
  }

  private static String input(FlowElement task, String name) {
    return task.all("dataInputAssociation")
        .filter(
            association ->
                association.all("targetRef").anyMatch(ref -> named(task, ref.text(), name)))
        .flatMap(association -> association.all("from"))
        .map(FlowElement::text)
        .findFirst()
        .orElse(null);
  }

  private static boolean named(FlowElement task, String id, String name) {
    return task.all("dataInput")
        .anyMatch(
            input -> input.attribute("id").equals(id) && input.attribute("name").equals(name));
  }

  private void unheard(WrittenRule rule) {
    Matcher signal = SIGNAL.matcher(rule.consequence());
    while (signal.find()) {
      String name = signal.group(1).strip().replace("\"", "");
      if (signal.group(1).contains("\"") && !heard.contains(name)) {
        Place place = new Place(rule.file(), rule.line(), 0);
        subject.warning("rule-signal", place, "no flow waits for the signal '" + name + "'");
      }
    }
  }

  private void warn(String code, String path, FlowElement at, String message) {
    subject.warning(code, new Place(path, at.line(), at.column()), message);
  }
}
