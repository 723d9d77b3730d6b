package punctual.fence;

import java.util.List;
import punctual.files.FileProblem;

/** A file that the fence does not let through, with everything that it refuses in it. */
public class Refusal extends FileProblem {

  private static final long serialVersionUID = 1L;

  private final transient List<Violation> violations;

  /**
   * @param violations at least one
   */
  public Refusal(List<Violation> violations) {
    super(violations.get(0).place(), violations.get(0).sentence());
    this.violations = List.copyOf(violations);
  }

  public List<Violation> violations() {
    return violations;
  }
}
