package punctual.proof;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.policy.WrittenRule;

/**
 * A rule as the tickets that it matches: for each thing that it asks for, the values that it
 * accepts.
 *
 * @param tests by what they are about
 * @param hidden questions about facts of which a ticket has several, and about their absence
 */
record Row(WrittenRule rule, Map<String, List<Question>> tests, Set<String> hidden) {

  private static final Set<String> SINGLE = Set.of("Ticket", "Task", "Event", "Call", "Owners");
  private static final Pattern ONE =
      Pattern.compile("(Classified\\.\\w+|(?:Owed|Timer)\\.of\\(\\s*\"[^\"]*\")");

  /** The row as what it asks of the ticket itself; the rest is hidden. */
  static Row of(WrittenRule rule) {
    return of(rule, false);
  }

  /** The row as all that it asks for, each fact of which a ticket has several taken for itself. */
  static Row whole(WrittenRule rule) {
    return of(rule, true);
  }

  private static Row of(WrittenRule rule, boolean whole) {
    Map<String, List<Question>> tests = new LinkedHashMap<>();
    Set<String> hidden = new TreeSet<>();
    for (WrittenRule.Condition condition : rule.conditions()) {
      if (condition.wanted() && (whole || SINGLE.contains(condition.fact()))) {
        parts(condition).forEach(test -> add(tests, test));
      } else if (whole) {
        String about = "no " + condition.fact() + "(" + condition.constraint() + ")";
        add(tests, new Question(about, "==", List.of(true)));
      } else {
        hidden.add(condition.wanted() + condition.fact() + "(" + condition.constraint() + ")");
      }
    }
    return new Row(rule, tests, hidden);
  }

  private static void add(Map<String, List<Question>> tests, Question test) {
    tests.computeIfAbsent(test.about(), about -> new ArrayList<>()).add(test);
  }

  private static List<Question> parts(WrittenRule.Condition condition) {
    return Conjunction.parts(condition.constraint()).stream()
        .filter(part -> !part.isBlank() && !part.matches("\\s*\\$\\w+\\s*:\\s*\\w+\\s*"))
        .map(part -> Question.of(condition.fact(), part))
        .toList();
  }

  /** What the row answers of which there can be only one, as it is written. */
  Map<String, String> answers() {
    Map<String, String> answers = new LinkedHashMap<>();
    if (rule.consequence().contains("Bill.to(")) {
      answers.put("bill", rule.consequence().replaceAll("\\s+", " ").strip());
    }
    for (String statement : rule.consequence().split(";")) {
      Matcher one = ONE.matcher(statement);
      if (one.find()) {
        String slot = one.group(1).replaceFirst("Classified.*", "classification");
        answers.put(slot, statement.replaceAll("\\s+", " ").strip());
      }
    }
    return answers;
  }

  /** The values of a dimension that the row accepts, by their places. */
  BitSet accepts(Dimension dimension) {
    BitSet accepted = new BitSet();
    accepted.set(0, dimension.values().size());
    for (Question question : tests.getOrDefault(dimension.name(), List.of())) {
      for (int i = 0; i < dimension.values().size(); i++) {
        if (!question.holds(dimension.values().get(i))) {
          accepted.clear(i);
        }
      }
    }
    return accepted;
  }
}
