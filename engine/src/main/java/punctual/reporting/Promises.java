package punctual.reporting;

import java.util.List;
import punctual.policy.ReleaseFiles;
import punctual.policy.WrittenRules;

/** The clauses of an agreement under which something is owed. */
public final class Promises {

  private static final String OWED = "Owed.of(";

  private Promises() {}

  /** Each once, in the order of the files. */
  public static List<String> clauses(ReleaseFiles files, String agreement) {
    return WrittenRules.of(files, agreement).stream()
        .filter(rule -> rule.consequence().contains(OWED))
        .map(rule -> rule.clause())
        .distinct()
        .toList();
  }
}
