package punctual.policy;

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
    WARNING
  }

  static Finding error(String code, Place place, String message) {
    return new Finding(Severity.ERROR, code, place, message, null);
  }

  static Finding warning(String code, Place place, String message) {
    return new Finding(Severity.WARNING, code, place, message, null);
  }

  static Finding of(String code, FileProblem problem) {
    return error(code, problem.place(), problem.getMessage());
  }

  public boolean isError() {
    return severity == Severity.ERROR;
  }
}
