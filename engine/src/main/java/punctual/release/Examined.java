package punctual.release;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.policy.Finding;
import punctual.policy.Finding.Severity;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the gate found out about a release.
 *
 * @param at when it was examined
 * @param usable whether it may come into force
 * @param passed how many scenarios hold
 * @param failures the scenarios that do not, each in a sentence
 * @param millis how long it took
 */
public record Examined(
    String hash,
    Instant at,
    boolean usable,
    List<Finding> findings,
    int passed,
    List<String> failures,
    long millis) {

  /** How many findings matter so much. */
  public long count(Severity severity) {
    return findings.stream().filter(finding -> finding.severity() == severity).count();
  }

  /** In one sentence why it may not come into force; null when it may. */
  public String refusal() {
    if (usable) {
      return null;
    }
    return findings.stream()
        .filter(finding -> finding.severity() != Severity.WARNING)
        .map(finding -> finding.place() + ": " + finding.message())
        .findFirst()
        .orElse(failures.isEmpty() ? "not usable" : "scenario fails: " + failures.get(0));
  }

  /** What is kept with the release, as JSON. */
  String evidence() {
    return JsonMapper.shared().writeValueAsString(fields());
  }

  /** The same by name, for whoever asks. */
  public Map<String, Object> fields() {
    Map<String, Object> fields = new LinkedHashMap<>();
    fields.put("release", hash);
    fields.put("usable", usable);
    fields.put("examined", at.toString());
    fields.put("millis", millis);
    fields.put("errors", count(Severity.ERROR));
    fields.put("inconclusive", count(Severity.INCONCLUSIVE));
    fields.put("warnings", count(Severity.WARNING));
    fields.put("scenariosPassed", passed);
    fields.put("scenariosFailed", failures.size());
    return fields;
  }
}
