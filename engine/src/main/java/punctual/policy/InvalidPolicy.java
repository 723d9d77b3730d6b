package punctual.policy;

import java.util.List;
import java.util.stream.Collectors;

/** A release that cannot be used, with everything that is wrong with it. */
public class InvalidPolicy extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Finding> findings;

  InvalidPolicy(List<Finding> findings) {
    super(
        findings.stream()
            .map(finding -> finding.place() + ": " + finding.message())
            .collect(Collectors.joining("\n")));
    this.findings = findings;
  }

  public List<Finding> findings() {
    return findings;
  }
}
