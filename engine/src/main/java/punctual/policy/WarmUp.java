package punctual.policy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/** A small release of our own, built so that what builds releases is loaded and quick. */
final class WarmUp {

  private static final String FOLDER = "/punctual/policy/warm-up/";
  private static final Map<String, String> PATHS =
      Map.of(
          "agreement.yaml", "rules/sample/agreement.yaml",
          "rules.drl", "rules/sample/words/rules.drl",
          "table.drl.csv", "rules/sample/words/table.drl.csv");

  private WarmUp() {}

  static ReleaseBuilder.Built build() throws IOException {
    TreeMap<String, String> texts = new TreeMap<>();
    for (Map.Entry<String, String> path : PATHS.entrySet()) {
      try (InputStream in = WarmUp.class.getResourceAsStream(FOLDER + path.getKey())) {
        texts.put(path.getValue(), new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return new ReleaseBuilder(ReleaseFiles.of(texts), RuleCache.NONE).build();
  }
}
