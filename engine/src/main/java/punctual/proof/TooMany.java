package punctual.proof;

/** More combinations of values than can be looked at. */
final class TooMany extends RuntimeException {

  private static final long serialVersionUID = 1L;

  TooMany(int combinations) {
    super("more than " + combinations + " combinations of values", null, false, false);
  }
}
