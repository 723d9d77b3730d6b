package punctual.cli;

/** The one table of exit codes, for every verb. */
public final class ExitCode {

  public static final int HOLDS = 0;
  public static final int COULD_NOT_RUN = 1;
  public static final int FAILED = 2;
  public static final int POLICY_INVALID = 3;
  public static final int DISPROVED = 4;
  public static final int INCONCLUSIVE = 5;

  private ExitCode() {}
}
