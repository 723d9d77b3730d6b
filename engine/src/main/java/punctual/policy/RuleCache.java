package punctual.policy;

/**
 * Where compiled rules are kept under the hash of their files: those of a whole release and those
 * of each package.
 */
public interface RuleCache {

  /** Keeps nothing. */
  RuleCache NONE =
      new RuleCache() {
        @Override
        public CompiledRules find(String hash) {
          return null;
        }

        @Override
        public void keep(String hash, CompiledRules rules) {}
      };

  /** The rules kept under this hash, or null. */
  CompiledRules find(String hash);

  void keep(String hash, CompiledRules rules);
}
