package punctual.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.Destination;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;

/**
 * A message as the broker gave it. Only text and bytes are looked into; anything else is never
 * opened.
 *
 * @param user the user that the broker saw sending it, or null
 * @param body null where the message is neither text nor bytes
 * @param replyTo where the sender asked for its answer, or null
 */
record Inbound(String id, String user, byte[] body, Destination replyTo) {

  private static final String VALIDATED_USER = "_AMQ_VALIDATED_USER";

  static Inbound of(Message message) throws JMSException {
    return new Inbound(
        message.getJMSMessageID(),
        message.getStringProperty(VALIDATED_USER),
        body(message),
        message.getJMSReplyTo());
  }

  private static byte[] body(Message message) throws JMSException {
    if (message instanceof TextMessage text) {
      return text.getText() == null ? new byte[0] : text.getText().getBytes(StandardCharsets.UTF_8);
    }
    if (message instanceof BytesMessage bytes) {
      byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(body);
      return body;
    }
    return null;
  }
}
