package punctual.web;

/** What was asked for is not known here; the message says what. */
final class NotFound extends RuntimeException {

  private static final long serialVersionUID = 1L;

  NotFound(String sentence) {
    super(sentence);
  }
}
