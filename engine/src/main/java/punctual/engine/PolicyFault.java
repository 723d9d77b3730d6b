package punctual.engine;

/** A policy that cannot decide a ticket: rules that run away, contradict each other or fail. */
public class PolicyFault extends RuntimeException {

  private static final long serialVersionUID = 1L;

  public PolicyFault(String message) {
    super(message);
  }

  public PolicyFault(String message, Throwable cause) {
    super(message, cause);
  }
}
