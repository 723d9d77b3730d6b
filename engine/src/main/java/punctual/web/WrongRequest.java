package punctual.web;

/** A request that cannot be answered as it is; the message is a clear sentence for its sender. */
final class WrongRequest extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param parameter whose value is wrong
   * @param expected what is wrong with it and what was expected
   */
  WrongRequest(String parameter, String expected) {
    super("'" + parameter + "' " + expected);
  }

  WrongRequest(String sentence) {
    super(sentence);
  }
}
