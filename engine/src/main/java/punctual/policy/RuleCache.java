package punctual.policy;

/** Where compiled rules are kept under the hash of their release. */
public interface RuleCache {

  /** Keeps nothing. */
  RuleCache NONE =
      new RuleCache() {
        @Override
        public CompiledRules find(String release) {
          return null;
        }

        @Override
        public void keep(String release, CompiledRules rules) {}
      };

  /** The rules kept for this release, or null. */
  CompiledRules find(String release);

  void keep(String release, CompiledRules rules);
}
