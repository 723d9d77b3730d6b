package punctual.app;

import org.apache.activemq.artemis.api.core.ActiveMQException;
import org.apache.activemq.artemis.api.core.ActiveMQIllegalStateException;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.core.server.ServerSession;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;

/**
 * Refuses messages so long that they would only fill the disk; the sender's send fails. What is
 * merely longer than the contract allows comes through and is answered by the engine.
 */
final class SizeLimit implements ActiveMQServerMessagePlugin {
  static final long LONGEST_BYTES = 8L << 20;

  @Override
  public void beforeSend(
      ServerSession session,
      Transaction transaction,
      Message message,
      boolean direct,
      boolean noAutoCreateQueue)
      throws ActiveMQException {
    if (message.getWholeMessageSize() > LONGEST_BYTES) {
      throw new ActiveMQIllegalStateException(
          "a message may have at most %d bytes, this one has %d"
              .formatted(LONGEST_BYTES, message.getWholeMessageSize()));
    }
  }
}
