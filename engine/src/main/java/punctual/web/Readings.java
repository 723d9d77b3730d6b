package punctual.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import punctual.engine.Goal;
import punctual.engine.Policy;
import punctual.policy.Release;

/** How an agreement's text is read, as far as its figures are concerned: the policy's own words. */
record Readings(String clause, String question, String reading) {

  private static final int COLUMNS = 5;

  /** The rows of {@code interpretations.md} about clauses that are measured. */
  static List<Readings> of(Release release, Policy policy) {
    String text = release.files().text("rules/" + policy.agreement().id() + "/interpretations.md");
    List<Pattern> measured =
        policy.goals().stream()
            .map(Goal::clause)
            .map(clause -> Pattern.compile("(?<![\\w-])" + Pattern.quote(clause) + "(?![\\w-])"))
            .toList();
    return text == null
        ? List.of()
        : text.lines()
            .map(line -> Arrays.stream(line.split("\\|")).map(String::strip).toList())
            .filter(cells -> cells.size() > COLUMNS)
            .filter(cells -> measured.stream().anyMatch(one -> one.matcher(cells.get(1)).find()))
            .map(cells -> new Readings(cells.get(1), cells.get(2), plain(cells.get(3))))
            .toList();
  }

  private static String plain(String markdown) {
    return markdown.replace("`", "");
  }
}
