package punctual.check;

import java.util.List;
import java.util.function.Consumer;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.ReleaseFiles;
import punctual.policy.TableText;
import punctual.policy.WrittenRule;

/**
 * One agreement under check.
 *
 * @param agreement its folder's name
 * @param rules those of its files that can be read
 * @param findings takes what is found
 */
record Subject(
    ReleaseFiles files, String agreement, List<WrittenRule> rules, Consumer<Finding> findings) {

  String folder() {
    return "rules/" + agreement + "/";
  }

  /** The paths of the rule files and decision tables. */
  List<String> ruleFiles() {
    return files.texts().keySet().stream()
        .filter(path -> path.startsWith(folder()))
        .filter(path -> path.endsWith(".drl") || isTable(path))
        .toList();
  }

  /** Its rules' files but the tables that break off within a cell. */
  List<String> wholeRuleFiles() {
    return ruleFiles().stream()
        .filter(path -> !isTable(path) || TableText.isWhole(files.text(path)))
        .toList();
  }

  /** The paths of the flows. */
  List<String> flows() {
    return files.below("processes/" + agreement + "/", ".bpmn");
  }

  static boolean isTable(String path) {
    return path.endsWith(".drl.csv");
  }

  void error(String code, Place place, String message) {
    findings.accept(Finding.error(code, place, message));
  }

  void warning(String code, Place place, String message) {
    findings.accept(Finding.warning(code, place, message));
  }
}
