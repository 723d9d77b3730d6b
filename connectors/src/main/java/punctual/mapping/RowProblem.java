package punctual.mapping;

/** A record that cannot be used: where it stands and why. */
public final class RowProblem extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;

  /**
   * @param line from 1
   * @param sentence what is wrong, and what was expected
   */
  RowProblem(long line, String sentence) {
    super(sentence);
    this.line = line;
  }

  /** The line, from 1. */
  public long line() {
    return line;
  }
}
