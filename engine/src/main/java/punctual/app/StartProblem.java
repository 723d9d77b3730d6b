package punctual.app;

/** The service cannot start; the message is one sentence for the operator. */
public final class StartProblem extends RuntimeException {
  private static final long serialVersionUID = 1L;

  StartProblem(String sentence) {
    super(sentence);
  }

  StartProblem(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
