package punctual.scenarios;

import java.util.HashMap;
import java.util.Map;
import punctual.policy.CompiledRules;
import punctual.policy.Release;
import punctual.policy.ReleaseBuilder;
import punctual.policy.ReleaseFiles;
import punctual.policy.RuleCache;

/** Builds releases that are soon forgotten: only folders that the project has not are compiled. */
public final class CompiledOnce implements RuleCache {

  private final Map<String, CompiledRules> own = new HashMap<>();

  public Release build(ReleaseFiles files) {
    return new ReleaseBuilder(files, this).build().orThrow();
  }

  @Override
  public CompiledRules find(String hash) {
    CompiledRules kept = own.get(hash);
    return kept == null ? Project.compiled(hash) : kept;
  }

  @Override
  public void keep(String hash, CompiledRules rules) {
    own.put(hash, rules);
  }
}
