package punctual.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.scenario.CaseResult;
import punctual.scenario.CaseResult.Outcome;
import punctual.scenario.Coverage;
import tools.jackson.databind.json.JsonMapper;

/**
 * The results of scenarios, for people and for programs.
 *
 * @param coverage null where nobody asked for it
 */
record TestResults(String release, List<CaseResult> results, Coverage coverage) {

  String text() {
    StringBuilder text = new StringBuilder();
    for (CaseResult result : results) {
      if (result.outcome() == Outcome.FAILED || result.outcome() == Outcome.UNREADABLE) {
        text.append(result.outcome()).append("  ").append(result.file()).append('\n');
        text.append(result.summary()).append('\n');
        text.append(result.verdict() == null ? "" : result.report()).append('\n');
      }
    }
    if (coverage != null) {
      coverage.clauses().forEach((clause, sides) -> text.append(row(clause, sides)));
    }
    return text.append(totals()).toString();
  }

  private static String row(String clause, Coverage.Sides sides) {
    return "%-10s  kept %3d  broken %3d  nothing promised %3d%s\n"
        .formatted(
            clause,
            sides.kept().size(),
            sides.broken().size(),
            sides.nothing().size(),
            sides.covered() ? "" : "  TOLD FROM ONE SIDE ONLY");
  }

  private String totals() {
    StringBuilder totals = new StringBuilder();
    totals.append(count(Outcome.PASSED)).append(" passed, ");
    totals.append(count(Outcome.FAILED)).append(" failed, ");
    totals.append(total()).append(" total");
    if (count(Outcome.UNREADABLE) > 0) {
      totals.append("; ").append(count(Outcome.UNREADABLE)).append(" could not be read");
    }
    if (count(Outcome.LEFT_OUT) > 0) {
      totals.append("; ").append(count(Outcome.LEFT_OUT)).append(" left out, of another reading");
    }
    return totals.append("; release ").append(release).toString();
  }

  private long count(Outcome outcome) {
    return results.stream().filter(result -> result.outcome() == outcome).count();
  }

  /** Those left out are not counted. */
  private long total() {
    return results.size() - count(Outcome.LEFT_OUT);
  }

  String json() {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("release", release);
    json.put("passed", count(Outcome.PASSED));
    json.put("failed", count(Outcome.FAILED));
    json.put("unreadable", count(Outcome.UNREADABLE));
    json.put("leftOut", count(Outcome.LEFT_OUT));
    json.put("total", total());
    json.put("scenarios", results.stream().map(TestResults::json).toList());
    if (coverage != null) {
      json.put("coverage", coverage.clauses());
    }
    return JsonMapper.builder().build().writeValueAsString(json);
  }

  private static Map<String, Object> json(CaseResult result) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("file", result.file());
    json.put("scenario", result.sentence());
    json.put("outcome", result.outcome().name().toLowerCase(java.util.Locale.ROOT));
    if (result.outcome() != Outcome.PASSED) {
      json.put("summary", result.summary());
      json.put("report", result.report());
    }
    return json;
  }
}
