package punctual.policy;

import java.util.List;
import punctual.fence.Refusal;
import punctual.fence.Violation;
import punctual.files.FileProblem;
import punctual.files.Place;

/**
 * Something about a policy that its owner must know.
 *
 * @param code names the kind of finding; {@code explain} says why it matters
 * @param hint what would help, or null
 */
public record Finding(Severity severity, String code, Place place, String message, String hint) {

  /** How much it matters. */
  public enum Severity {
    /** The release cannot be used. */
    ERROR,
    /** The release can be used, and something in it will hurt. */
    WARNING,
    /** Something that must hold could be neither shown nor refuted. */
    INCONCLUSIVE
  }

  public static Finding error(String code, Place place, String message) {
    return new Finding(Severity.ERROR, code, place, message, null);
  }

  public static Finding warning(String code, Place place, String message) {
    return new Finding(Severity.WARNING, code, place, message, null);
  }

  public static Finding of(String code, FileProblem problem) {
    return error(code, problem.place(), problem.getMessage());
  }

  /**
   * What is wrong with a file: each thing that the fence does not let through, or the one problem.
   */
  static List<Finding> all(String code, FileProblem problem) {
    return problem instanceof Refusal refusal
        ? refusal.violations().stream().map(Finding::of).toList()
        : problem.all().stream().map(one -> of(code, one)).toList();
  }

  /** What the fence does not let through. */
  static Finding of(Violation violation) {
    return error(violation.code(), violation.place(), violation.sentence());
  }

  /** The same finding with advice. */
  public Finding hint(String advice) {
    return new Finding(severity, code, place, message, advice);
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
