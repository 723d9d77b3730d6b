package punctual.contract;

import java.util.List;
import java.util.stream.Collectors;

/** A {@code senders.csv} that does not hold; its message lists everything wrong with it. */
public final class InvalidSenders extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  InvalidSenders(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /** Everything that is wrong, in the file's order; at least one. */
  public List<Problem> problems() {
    return problems;
  }

  /**
   * One wrong cell, row or file.
   *
   * @param file the file's name
   * @param line from 1
   * @param column from 1; 0 for the whole row
   * @param reason one sentence
   */
  public record Problem(String file, long line, int column, String reason) {
    @Override
    public String toString() {
      return file + ":" + line + (column == 0 ? "" : ":" + column) + ": " + reason;
    }
  }
}
