package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What one folder of rules compiles to is kept, and compiled again only when it changes. */
class RulePackageTest {

  private static final String RULE =
      """
      package sample.%s
      import punctual.facts.*
      rule "%s" @clause("S-1") ruleflow-group "g"
      when
        Ticket(severity == %d)
      then
        insert(new Signal("x"));
      end
      """;

  private final Map<String, CompiledRules> kept = new HashMap<>();
  private final List<String> added = new ArrayList<>();
  private final RuleCache cache =
      new RuleCache() {
        @Override
        public CompiledRules find(String hash) {
          return kept.get(hash);
        }

        @Override
        public void keep(String hash, CompiledRules rules) {
          kept.put(hash, rules);
          added.add(hash);
        }
      };

  private static ReleaseFiles files(int severity) {
    TreeMap<String, String> texts = new TreeMap<>();
    texts.put("rules/sample/first/a.drl", RULE.formatted("first", "a", 1));
    texts.put("rules/sample/second/b.drl", RULE.formatted("second", "b", severity));
    return ReleaseFiles.of(texts);
  }

  private CompiledRules compile(ReleaseFiles files) {
    added.clear();
    return new RuleCompiler(cache).compile(files);
  }

  @Test
  void only_the_folder_that_changed_is_compiled_again() {
    compile(files(1));
    assertThat(added).hasSize(2);
    CompiledRules again = compile(files(2));
    assertThat(added).containsExactly(RulePackage.of(files(2)).get(1).key());
    assertThat(again.places()).extracting("name").containsExactlyInAnyOrder("a", "b");
  }

  @Test
  void compiled_in_parts_or_together_the_classes_are_the_same() {
    compile(files(1));
    CompiledRules parts = compile(files(2));
    CompiledRules together = new RuleCompiler(RuleCache.NONE).compile(files(2));
    assertThat(parts.classes().keySet()).isEqualTo(together.classes().keySet());
  }

  @Test
  void a_folder_that_does_not_compile_is_not_kept() {
    compile(files(1));
    ReleaseFiles bad =
        files(1).with("rules/sample/second/b.drl", RULE.formatted("second", "b", 1) + "rule \"");
    assertThat(compile(bad)).isNull();
    assertThat(added).isEmpty();
  }

  @Test
  void a_name_that_stands_twice_in_one_folder_is_found_although_only_that_folder_is_read() {
    compile(files(1));
    RuleCompiler compiler = new RuleCompiler(cache);
    ReleaseFiles twice =
        files(1).with("rules/sample/second/c.drl", RULE.formatted("second", "b", 3));
    assertThat(compiler.compile(twice)).isNull();
    assertThat(compiler.findings()).extracting(Finding::code).containsExactly("rule-name");
  }
}
