package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The rule files of one folder. They make one package, and compile the same whatever other packages
 * a release has.
 *
 * @param folder {@code newyork/escalations/}
 */
record RulePackage(String folder, ReleaseFiles files) {

  private static final String RULES = "rules/";

  /** The packages of a release, by folder. */
  static List<RulePackage> of(ReleaseFiles release) {
    SortedMap<String, SortedMap<String, String>> folders = new TreeMap<>();
    release
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl") || path.endsWith(".drl.csv")) {
                String folder = path.substring(RULES.length(), path.lastIndexOf('/') + 1);
                folders.computeIfAbsent(folder, key -> new TreeMap<>()).put(path, text);
              }
            });
    List<RulePackage> packages = new ArrayList<>();
    folders.forEach(
        (folder, texts) -> packages.add(new RulePackage(folder, ReleaseFiles.of(texts))));
    return packages;
  }

  /** The name under which its compiled rules are kept: the hash of its files. */
  String key() {
    return files.hash();
  }

  /** What it contributes to rules that were compiled together with others. */
  CompiledRules own(CompiledRules all) {
    Map<String, byte[]> classes = new TreeMap<>();
    all.classes()
        .forEach(
            (name, bytes) -> {
              if (name.startsWith(folder)) {
                classes.put(name, bytes);
              }
            });
    return new CompiledRules(
        classes,
        all.places().stream().filter(place -> files.texts().containsKey(place.path())).toList());
  }
}
