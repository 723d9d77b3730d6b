package punctual.audit;

/** A condition of which nothing can be said here. */
final class Undecided extends RuntimeException {

  private static final long serialVersionUID = 1L;

  Undecided(String what) {
    super(what, null, false, false);
  }
}
