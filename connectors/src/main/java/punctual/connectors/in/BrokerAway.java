package punctual.connectors.in;

/** The broker cannot be reached; what was sent may have arrived or not, and may be sent again. */
public final class BrokerAway extends RuntimeException {
  private static final long serialVersionUID = 1L;

  BrokerAway(String sentence, Throwable cause) {
    super(sentence, cause);
  }
}
