package punctual.policy;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.engine.Answered;
import punctual.engine.FirstContact;
import punctual.engine.Goal;
import punctual.engine.Goal.Bound;
import punctual.engine.Goal.Kind;
import punctual.facts.Basis;
import punctual.facts.Determinant;
import punctual.facts.Measure;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Reads what a policy measures, from the rows of its group {@code measures}. */
final class Goals {

  private static final String GROUP = "measures";
  private static final String FIRST_CONTACT = "first-contact";
  private static final String NOT_STATED = "not stated";
  private static final Pattern PERCENT =
      Pattern.compile(
          "(?:at most )?(\\d{1,9}(?:\\.\\d{1,9})?) ?%(?: from (\\d{1,3}) on (\\d{1,3}-\\d{1,3}))?");
  private static final Pattern MEAN =
      Pattern.compile("(\\d{1,9}(?:\\.\\d{1,9})?) on (\\d{1,3})-(\\d{1,3})");
  private static final Pattern SECONDS =
      Pattern.compile("at most (\\d{1,9}(?:\\.\\d{1,9})?) seconds");
  private static final String AT_MOST = "at most ";
  private static final String A_YEAR = " a year";
  private static final BigDecimal ALL = BigDecimal.valueOf(100);

  private final RuleBase rules;
  private final List<Answered> answers;

  private Goals(RuleBase rules) {
    this.rules = rules;
    this.answers = rules.decide(GROUP, List.of());
  }

  /**
   * @throws FileProblem naming the row of a goal that cannot be
   */
  static List<Goal> of(RuleBase rules) {
    return new Goals(rules).read();
  }

  private List<Goal> read() {
    List<Goal> goals = new ArrayList<>();
    for (Answered answered : answers) {
      if (answered.answer() instanceof Measure measure) {
        goals.add(goal(measure, answered.basis()));
      }
    }
    return List.copyOf(goals);
  }

  private Goal goal(Measure measure, Basis basis) {
    if (measure.of().startsWith(FIRST_CONTACT) && FirstContact.of(measure.of()).isEmpty()) {
      String expected = "; expected for example 'first-contact of incidents but not change'";
      throw problem(basis, "'" + measure.of() + "' is no population" + expected);
    }
    Kind kind = Kind.valueOf(measure.kind().toUpperCase(Locale.ROOT));
    List<String> items = kind == Kind.AVAILABILITY ? items(measure.of()) : List.of();
    Stated stated = kind == Kind.MEAN ? mean(measure, basis) : share(measure, basis);
    return new Goal(
        basis.clause(),
        basis.rule(),
        kind,
        measure.of(),
        stated.target(),
        stated.scale(),
        stated.threshold(),
        items,
        stated.bound());
  }

  /** What a goal's words say. */
  private record Stated(BigDecimal target, String scale, BigDecimal threshold, Bound bound) {}

  private Stated share(Measure measure, Basis basis) {
    if (measure.goal().equals(NOT_STATED)) {
      return new Stated(null, null, null, Bound.AT_LEAST);
    }
    Matcher words = matched(PERCENT, measure.goal(), basis, "90 %");
    BigDecimal target = new BigDecimal(words.group(1));
    if (target.compareTo(ALL) > 0) {
      throw problem(basis, "the target '" + measure.goal() + "' is over 100 %");
    }
    BigDecimal threshold = words.group(2) == null ? null : new BigDecimal(words.group(2));
    Bound bound = new Bound(measure.goal().startsWith(AT_MOST), false);
    return new Stated(target, words.group(3), threshold, bound);
  }

  private Stated mean(Measure measure, Basis basis) {
    Matcher seconds = SECONDS.matcher(measure.goal());
    if (seconds.matches()) {
      return new Stated(new BigDecimal(seconds.group(1)), null, null, new Bound(true, false));
    }
    boolean annual = measure.goal().endsWith(A_YEAR);
    String stated = measure.goal().replace(A_YEAR, "");
    Matcher words = matched(MEAN, stated, basis, "4.5 on 0-5");
    BigDecimal target = new BigDecimal(words.group(1));
    if (target.compareTo(new BigDecimal(words.group(2))) < 0
        || target.compareTo(new BigDecimal(words.group(3))) > 0) {
      throw problem(basis, "the target '" + measure.goal() + "' is not on its own scale");
    }
    String scale = words.group(2) + "-" + words.group(3);
    return new Stated(target, scale, null, new Bound(false, annual));
  }

  private Matcher matched(Pattern pattern, String words, Basis basis, String example) {
    Matcher matcher = pattern.matcher(words);
    if (!matcher.matches()) {
      String expected = "; expected for example '" + example + "' or '" + NOT_STATED + "'";
      throw problem(basis, "'" + words + "' is no goal" + expected);
    }
    return matcher;
  }

  private List<String> items(String application) {
    return answers.stream()
        .map(Answered::answer)
        .filter(
            answer -> answer instanceof Determinant one && one.application().equals(application))
        .map(answer -> ((Determinant) answer).item())
        .toList();
  }

  private FileProblem problem(Basis basis, String sentence) {
    return new FileProblem(new Place(basis.file(), rules.line(basis), 0), sentence);
  }
}
