package punctual.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.check.Check;
import punctual.check.Codes;
import punctual.policy.Finding;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Findings in the Static Analysis Results Interchange Format, SARIF 2.1.0 (OASIS). */
final class Sarif {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
  private static final String SCHEMA =
      "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json";

  private Sarif() {}

  static String of(Check.Result result) {
    Map<String, Object> log = new LinkedHashMap<>();
    log.put("$schema", SCHEMA);
    log.put("version", "2.1.0");
    log.put("runs", List.of(run(result)));
    return JSON.writeValueAsString(log);
  }

  private static Map<String, Object> run(Check.Result result) {
    Map<String, Object> driver = new LinkedHashMap<>();
    driver.put("name", "punctual check");
    driver.put(
        "rules",
        result.findings().stream()
            .map(Finding::code)
            .distinct()
            .sorted()
            .map(Sarif::rule)
            .toList());
    Map<String, Object> run = new LinkedHashMap<>();
    run.put("tool", Map.of("driver", driver));
    run.put("columnKind", "utf16CodeUnits");
    run.put("results", result.findings().stream().map(Sarif::result).toList());
    return run;
  }

  private static Map<String, Object> rule(String code) {
    Map<String, Object> rule = new LinkedHashMap<>();
    rule.put("id", code);
    Codes.of(code)
        .ifPresent(
            known -> {
              rule.put("shortDescription", Map.of("text", known.why()));
              rule.put("help", Map.of("text", known.hint()));
            });
    return rule;
  }

  private static Map<String, Object> result(Finding finding) {
    Map<String, Object> location = new LinkedHashMap<>();
    location.put("artifactLocation", Map.of("uri", finding.place().file()));
    if (finding.place().line() > 0) {
      Map<String, Object> region = new LinkedHashMap<>();
      region.put("startLine", finding.place().line());
      if (finding.place().column() > 0) {
        region.put("startColumn", finding.place().column());
      }
      location.put("region", region);
    }
    Map<String, Object> result = new LinkedHashMap<>();
    result.put("ruleId", finding.code());
    result.put("level", level(finding));
    result.put("message", Map.of("text", finding.message()));
    result.put("locations", List.of(Map.of("physicalLocation", location)));
    return result;
  }

  private static String level(Finding finding) {
    return switch (finding.severity()) {
      case ERROR -> "error";
      case WARNING -> "warning";
      case INCONCLUSIVE -> "note";
    };
  }
}
