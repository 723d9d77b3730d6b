package punctual.fence;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import punctual.policy.Finding;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;

/** A small release around one file. */
public final class Sample {

  private Sample() {}

  /** The file, and an agreement that it may belong to. */
  public static ReleaseFiles with(String path, String text) {
    SortedMap<String, String> texts = new TreeMap<>();
    texts.put(
        "rules/sample/agreement.yaml",
        """
        id: sample
        title: Sample
        owner: Nobody
        from: 2010-10-07
        zone: America/New_York
        order: [owed]
        """);
    texts.put(path, text);
    return ReleaseFiles.of(texts);
  }

  /** What is made of it. */
  public static ReleaseBuilder.Built built(String path, String text) {
    return new ReleaseBuilder(with(path, text), RuleCache.NONE).build();
  }

  static List<Finding> findings(String path, String text) {
    return built(path, text).findings();
  }
}
