package punctual.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.files.Place;
import punctual.policy.Sheet;
import punctual.policy.WrittenRule;
import punctual.time.Allowance;
import punctual.time.Schedule;

/** The amounts of time in rules are read by the same words that set due instants. */
final class Amounts {

  private static final Pattern AMOUNT =
      Pattern.compile("\\.(?:within|at)\\(\\s*\"([^\"]*)\"\\s*\\)");

  private final Subject subject;
  private final boolean calendar;

  /**
   * @param calendar whether the agreement has one, so that business time can be counted
   */
  Amounts(Subject subject, boolean calendar) {
    this.subject = subject;
    this.calendar = calendar;
  }

  void check() {
    subject.rules().forEach(this::check);
  }

  private void check(WrittenRule rule) {
    Matcher amount = AMOUNT.matcher(rule.consequence());
    while (amount.find()) {
      String refusal = refusal(rule, amount.group(1));
      if (refusal != null) {
        subject.error("amount", place(rule, amount.group(1)), refusal);
      }
    }
  }

  private String refusal(WrittenRule rule, String words) {
    try {
      if (rule.consequence().contains("Timer.of(")) {
        Allowance.of(words);
      } else {
        Schedule.of(words);
      }
      return words.contains("business") && !calendar
          ? "'" + words + "' counts business time, and agreement.yaml names no calendar"
          : null;
    } catch (IllegalArgumentException e) {
      return e.getMessage();
    }
  }

  private Place place(WrittenRule rule, String words) {
    if (!Subject.isTable(rule.file())) {
      return new Place(rule.file(), rule.line(), 0);
    }
    Sheet sheet = Sheet.of(rule.file(), subject.files().text(rule.file()));
    return sheet.place(rule.line(), sheet.columnOf(rule.line(), words));
  }
}
