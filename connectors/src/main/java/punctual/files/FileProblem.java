package punctual.files;

import java.util.List;

/** Something in a file that cannot be used: where, what, and what was expected. */
public class FileProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  public FileProblem(Place place, String message) {
    super(message);
    this.place = place;
  }

  /** Several problems of one file as one; at least one. */
  public static FileProblem of(List<FileProblem> problems) {
    FileProblem first = problems.get(0);
    return problems.size() == 1
        ? first
        : new FileProblem(first.place(), first.getMessage()) {
          private static final long serialVersionUID = 1L;

          @Override
          public List<FileProblem> all() {
            return List.copyOf(problems);
          }
        };
  }

  /** Each problem that this one stands for, itself included. */
  public List<FileProblem> all() {
    return List.of(this);
  }

  public Place place() {
    return place;
  }

  /** The place and the sentence, as a person reads them. */
  public String sentence() {
    return place + ": " + getMessage();
  }
}
