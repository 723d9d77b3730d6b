package punctual.files;

/** Something in a file that cannot be used: where, what, and what was expected. */
public class FileProblem extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Place place;

  public FileProblem(Place place, String message) {
    super(message);
    this.place = place;
  }

  public Place place() {
    return place;
  }

  /** The place and the sentence, as a person reads them. */
  public String sentence() {
    return place + ": " + getMessage();
  }
}
