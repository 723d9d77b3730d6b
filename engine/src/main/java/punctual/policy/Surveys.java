package punctual.policy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.engine.Answered;
import punctual.engine.SurveyTerms;
import punctual.facts.Basis;
import punctual.facts.Survey;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Reads how opinions are given, from the rows of a policy's group {@code surveys}. */
final class Surveys {

  private static final String GROUP = "surveys";
  private static final Pattern OPEN = Pattern.compile("([1-9]\\d{0,3}) days?");
  private static final Pattern SCALE = Pattern.compile("([01])-(5)");

  private final RuleBase rules;

  private Surveys(RuleBase rules) {
    this.rules = rules;
  }

  /**
   * @throws FileProblem naming the row that cannot be
   */
  static List<SurveyTerms> of(RuleBase rules) {
    List<SurveyTerms> terms = new ArrayList<>();
    if (rules.hasGroup(GROUP)) {
      for (Answered answered : rules.decide(GROUP, List.of())) {
        if (answered.answer() instanceof Survey survey) {
          terms.add(new Surveys(rules).terms(survey, answered.basis()));
        }
      }
    }
    return List.copyOf(terms);
  }

  private SurveyTerms terms(Survey survey, Basis basis) {
    Matcher scale = matched(SCALE, survey.scale(), basis, "no scale; expected '1-5' or '0-5'");
    Matcher open = matched(OPEN, survey.open(), basis, "no number of days, such as '30 days'");
    return new SurveyTerms(
        survey.notice(),
        Integer.parseInt(scale.group(1)),
        Integer.parseInt(scale.group(2)),
        Duration.ofDays(Integer.parseInt(open.group(1))));
  }

  private Matcher matched(Pattern pattern, String words, Basis basis, String expected) {
    Matcher matcher = pattern.matcher(String.valueOf(words));
    if (!matcher.matches()) {
      Place place = new Place(basis.file(), rules.line(basis), 0);
      throw new FileProblem(place, "'" + words + "' is " + expected);
    }
    return matcher;
  }
}
