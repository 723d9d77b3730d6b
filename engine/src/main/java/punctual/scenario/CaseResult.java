package punctual.scenario;

/**
 * What became of one scenario file.
 *
 * @param file its name
 * @param sentence the scenario's name; the file's where it could not be read
 * @param verdict null when it was left out or could not be read or run
 * @param problem why it could not be read or run, or null
 * @param nanos how long it took
 */
public record CaseResult(
    String file, String sentence, Outcome outcome, Verdict verdict, String problem, long nanos) {

  /** How it ended. */
  public enum Outcome {
    /** The ledger says what the scenario expects. */
    PASSED,
    /** It does not. */
    FAILED,
    /** The file is no scenario. */
    UNREADABLE,
    /** The scenario holds under a reading that these policies do not choose. */
    LEFT_OUT
  }

  /** The folder it lies in. */
  public String suite() {
    int slash = file.lastIndexOf('/');
    return slash < 0 ? "." : file.substring(0, slash);
  }

  /** What a person reads when it did not pass: the timeline, or the problem. */
  public String report() {
    return verdict == null ? problem : Timeline.of(verdict);
  }

  /** In one sentence what is wrong; empty text when nothing is. */
  public String summary() {
    if (outcome != Outcome.FAILED) {
      return problem == null ? "" : problem;
    }
    if (verdict == null) {
      return problem;
    }
    StringBuilder summary = new StringBuilder();
    count(summary, verdict.missing().size(), "expected line is", "expected lines are", "missing");
    count(summary, verdict.unexpected().size(), "line is", "lines are", "unexpected");
    count(summary, verdict.differing().size(), "figure is", "figures are", "another");
    count(summary, verdict.misanswered().size(), "event was", "events were", "answered otherwise");
    return summary.toString();
  }

  private static void count(
      StringBuilder summary, int number, String one, String several, String what) {
    if (number > 0) {
      summary.append(summary.isEmpty() ? "" : ", ");
      summary.append(number).append(' ').append(number == 1 ? one : several).append(' ');
      summary.append(what);
    }
  }
}
