package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import punctual.facts.Basis;
import punctual.scenarios.Project;

/** Every rule file and table says whose words it keeps. */
class PolicyFilesTest {

  private static final int LONGEST_DRL = 60;
  private static final Pattern CLAUSE = Pattern.compile("[A-Z]{2}-[A-Z]+-\\d+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern HEADING =
      Pattern.compile("^## ([A-Z]{2}-[A-Z]+-\\d+) \\S.*$", Pattern.MULTILINE);
  private static final List<String> HEAD =
      List.of("Agreement: ", "Clause: ", "Says: ", "Reading: ");

  static Stream<String> files() {
    return Project.files().texts().keySet().stream()
        .filter(path -> path.endsWith(".drl") || path.endsWith(".drl.csv"));
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_policy_file_begins_with_agreement_clause_words_and_reading(String path) {
    List<String> head = head(path);
    for (int i = 0; i < HEAD.size(); i++) {
      assertThat(head.get(i)).startsWith(HEAD.get(i).strip());
      assertThat(head.get(i).substring(HEAD.get(i).length())).isNotBlank();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_rule_cites_a_clause_that_its_file_names(String path) {
    List<String> named = found(CLAUSE, head(path).get(1));
    assertThat(rules(path)).isNotEmpty();
    assertThat(named).containsAll(rules(path).stream().map(Basis::clause).toList());
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_words_of_a_policy_file_stand_in_a_clause_that_it_names(String path) {
    Map<String, String> clauses = clauses(path.split("/")[1]);
    List<String> named = found(CLAUSE, head(path).get(1));
    assertThat(clauses).containsKeys(named.toArray(String[]::new));
    String words = named.stream().map(clauses::get).collect(Collectors.joining("\n"));
    Matcher quoted = QUOTED.matcher(head(path).get(2));
    assertThat(quoted.find()).as("words are quoted").isTrue();
    do {
      assertThat(words).contains(quoted.group(1));
    } while (quoted.find());
  }

  @ParameterizedTest
  @MethodSource("files")
  void the_package_is_the_folder(String path) {
    String expected = path.split("/")[1] + "." + path.split("/")[2];
    String line = path.endsWith(".csv") ? "RuleSet," + expected : "package " + expected;
    assertThat(Project.files().text(path).lines()).contains(line);
  }

  @ParameterizedTest
  @MethodSource("files")
  void no_rule_has_a_salience(String path) {
    assertThat(Project.files().text(path)).doesNotContainIgnoringCase("salience");
  }

  @ParameterizedTest
  @MethodSource("files")
  void a_rule_file_has_at_most_60_lines(String path) {
    assertThat(Project.files().text(path).lines().count()).isLessThanOrEqualTo(LONGEST_DRL);
  }

  @Test
  void a_clause_that_is_said_to_have_no_rule_is_cited_by_none() {
    for (String agreement : Project.files().agreements()) {
      Map<String, String> clauses = clauses(agreement);
      assertThat(Project.release().clauses())
          .filteredOn(clauses::containsKey)
          .allSatisfy(clause -> assertThat(clauses.get(clause)).doesNotContain("\nNo rule: "));
    }
  }

  @Test
  void every_clause_is_quoted() {
    for (String agreement : Project.files().agreements()) {
      assertThat(clauses(agreement))
          .isNotEmpty()
          .allSatisfy((clause, text) -> assertThat(text).as(clause).contains("\n> "));
    }
  }

  private static List<Basis> rules(String path) {
    return Project.rules().stream().filter(rule -> rule.file().equals(path)).toList();
  }

  /** The four lines of the head without what marks them as remarks. */
  private static List<String> head(String path) {
    boolean table = path.endsWith(".csv");
    return Project.files()
        .text(path)
        .lines()
        .limit(HEAD.size())
        .map(line -> table ? cell(line) : line.replaceFirst("^// ", ""))
        .toList();
  }

  private static String cell(String line) {
    String cell = line.replaceFirst("^Notes,", "");
    return cell.startsWith("\"")
        ? cell.substring(1, cell.length() - 1).replace("\"\"", "\"")
        : cell;
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group());
    }
    return found;
  }

  /** The text under each clause's heading. */
  private static Map<String, String> clauses(String agreement) {
    String text = Project.files().text("rules/" + agreement + "/agreement.md");
    Map<String, String> clauses = new TreeMap<>();
    Matcher heading = HEADING.matcher(text);
    while (heading.find()) {
      int end = text.indexOf("\n## ", heading.end());
      clauses.put(heading.group(1), text.substring(heading.end(), end < 0 ? text.length() : end));
    }
    return clauses;
  }
}
