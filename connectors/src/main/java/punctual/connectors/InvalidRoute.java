package punctual.connectors;

/** A route file that cannot be used; the message says which and why. */
public final class InvalidRoute extends RuntimeException {
  private static final long serialVersionUID = 1L;

  InvalidRoute(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
