package punctual.connectors;

import org.apache.camel.Consumer;
import org.apache.camel.Endpoint;
import org.apache.camel.spi.PollingConsumerPollStrategy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Says once why a mailbox cannot be read, and once that it can be again. */
final class PollTrouble implements PollingConsumerPollStrategy {
  private static final Logger LOG = LoggerFactory.getLogger(PollTrouble.class);

  private final String place;
  private volatile String said;

  /**
   * @param place for the sentence, without user and password
   */
  PollTrouble(String place) {
    this.place = place;
  }

  /** Why it cannot be read; null while it can. */
  String said() {
    return said;
  }

  @Override
  public boolean begin(Consumer consumer, Endpoint endpoint) {
    return true;
  }

  @Override
  public void commit(Consumer consumer, Endpoint endpoint, int polledMessages) {
    if (said != null) {
      LOG.info("The mailbox at {} can be read again", place);
      said = null;
    }
  }

  @Override
  public boolean rollback(Consumer consumer, Endpoint endpoint, int retryCounter, Exception cause) {
    String sentence = Failure.sentence(cause);
    if (!sentence.equals(said)) {
      LOG.warn("The mailbox at {} cannot be read, tried again every 2 s: {}", place, sentence);
      said = sentence;
    }
    return false;
  }
}
