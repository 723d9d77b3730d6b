package punctual.cli;

import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.Map;
import punctual.diff.DiffSummary;
import punctual.diff.Difference;
import punctual.diff.Difference.Change;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.util.RawValue;

/** Differences for programs: one JSON object, written as they are found. */
final class DiffJson implements DiffOutput {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final PrintWriter out;
  private boolean begun;

  DiffJson(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void difference(Difference difference) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("changes", difference.changes().stream().map(DiffText::word).toList());
    if (difference.by() != null) {
      json.put("by", difference.by().toString());
    }
    put(json, "before", difference.before());
    put(json, "after", difference.after());
    begin();
    out.print(JSON.writeValueAsString(json));
  }

  private static void put(Map<String, Object> json, String name, LedgerLine line) {
    if (line != null) {
      json.put(name, new RawValue(LedgerJson.text(line)));
    }
  }

  private void begin() {
    out.print(begun ? ",\n" : "{\"lines\":[");
    begun = true;
  }

  @Override
  public void summary(DiffSummary summary) {
    Map<String, Object> json = new LinkedHashMap<>();
    for (Change change : Change.values()) {
      json.put(DiffText.word(change), summary.count(change));
    }
    json.put("same", summary.same());
    out.print(begun ? "]" : "{\"lines\":[]");
    out.println(",\"summary\":" + JSON.writeValueAsString(json) + "}");
  }
}
