package punctual.policy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.files.Place;
import punctual.policy.RuleSource.RulePlace;

/**
 * Finds the rules that do not compile. The compiler names neither line nor rule, so each file and
 * then each rule of a bad file is compiled by itself.
 */
final class CompileFaults {

  private static final String CODE = "rule-compile";

  /** A file's further rules are not tried: mostly they fail for the same reason. */
  private static final int ENOUGH = 3;

  /** So many rules of a file are tried at most. */
  private static final int TRIED = 60;

  private static final Pattern BLOCK =
      Pattern.compile("^rule \"(.*?)\".*?^end\\b", Pattern.MULTILINE | Pattern.DOTALL);

  private final Function<List<RuleSource>, Optional<String>> compiler;

  /**
   * @param compiler says why files do not compile; empty when they do
   */
  CompileFaults(Function<List<RuleSource>, Optional<String>> compiler) {
    this.compiler = compiler;
  }

  List<Finding> in(List<RuleSource> sources) {
    List<Finding> findings = new ArrayList<>();
    for (RuleSource source : sources) {
      compiler.apply(List.of(source)).ifPresent(why -> findings.addAll(in(source, why)));
    }
    return findings;
  }

  private List<Finding> in(RuleSource source, String why) {
    List<Finding> findings = new ArrayList<>();
    Map<String, String> alone = alone(source);
    for (RulePlace rule : source.rules().stream().limit(TRIED).toList()) {
      String drl = alone.get(rule.name());
      if (drl != null && findings.size() < ENOUGH) {
        RuleSource single = new RuleSource(source.path(), drl, List.of(rule), List.of());
        compiler
            .apply(List.of(single))
            .ifPresent(
                reason ->
                    findings.add(
                        Finding.error(
                            CODE,
                            rule.place(),
                            "the rule '" + rule.name() + "' does not compile: " + reason)));
      }
    }
    Place file = Place.of(source.path());
    return findings.isEmpty()
        ? List.of(Finding.error(CODE, file, "does not compile: " + why))
        : findings;
  }

  /** By name each rule with what stands before the first of them. */
  private static Map<String, String> alone(RuleSource source) {
    Map<String, String> alone = new LinkedHashMap<>();
    Matcher block = BLOCK.matcher(source.drl());
    String head = null;
    while (block.find()) {
      head = head == null ? source.drl().substring(0, block.start()) : head;
      alone.put(block.group(1), head + block.group() + "\n");
    }
    return alone;
  }
}
