package punctual.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import punctual.check.Check;
import punctual.files.Place;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The findings of a check, for people and for programs. */
final class FindingsOutput {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private FindingsOutput() {}

  static String text(Check.Result result) {
    StringBuilder text = new StringBuilder();
    for (Finding finding : result.findings()) {
      text.append(line(finding)).append('\n');
      if (finding.hint() != null) {
        text.append("    ").append(finding.hint()).append('\n');
      }
    }
    return text.append("release ")
        .append(result.hash())
        .append(": ")
        .append(tally(result))
        .toString();
  }

  /** One finding on one line. */
  static String line(Finding finding) {
    return "%s: %s [%s] %s"
        .formatted(place(finding.place()), word(finding), finding.code(), finding.message());
  }

  private static String word(Finding finding) {
    return finding.severity().name().toLowerCase(Locale.ROOT);
  }

  /** A table's place also as its owner's spreadsheet shows it. */
  private static String place(Place place) {
    boolean cell = place.file().endsWith(".csv") && place.line() > 0 && place.column() > 0;
    return cell
        ? place + " (cell " + column(place.column()) + place.line() + ")"
        : place.toString();
  }

  static String column(int number) {
    StringBuilder letters = new StringBuilder();
    for (int left = number; left > 0; left = (left - 1) / 26) {
      letters.insert(0, (char) ('A' + (left - 1) % 26));
    }
    return letters.toString();
  }

  private static String tally(Check.Result result) {
    List<String> parts = new ArrayList<>();
    add(parts, result.count(Severity.ERROR), "error");
    add(parts, result.count(Severity.INCONCLUSIVE), "open question");
    add(parts, result.count(Severity.WARNING), "warning");
    return parts.isEmpty() ? "nothing found" : String.join(", ", parts);
  }

  private static void add(List<String> parts, long number, String word) {
    if (number > 0) {
      parts.add(number + " " + word + (number == 1 ? "" : "s"));
    }
  }

  static String json(Check.Result result) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("release", result.hash());
    all.put("usable", result.release() != null);
    all.put("errors", result.count(Severity.ERROR));
    all.put("inconclusive", result.count(Severity.INCONCLUSIVE));
    all.put("warnings", result.count(Severity.WARNING));
    all.put("findings", result.findings().stream().map(FindingsOutput::fields).toList());
    return JSON.writeValueAsString(all);
  }

  private static Map<String, Object> fields(Finding finding) {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("severity", word(finding));
    fields.put("code", finding.code());
    fields.put("file", finding.place().file());
    boolean table = finding.place().file().endsWith(".csv");
    if (finding.place().line() > 0) {
      fields.put(table ? "row" : "line", finding.place().line());
    }
    if (finding.place().column() > 0) {
      fields.put("column", finding.place().column());
    }
    fields.put("message", finding.message());
    if (finding.hint() != null) {
      fields.put("hint", finding.hint());
    }
    return fields;
  }
}
