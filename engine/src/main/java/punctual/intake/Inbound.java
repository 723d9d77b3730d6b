package punctual.intake;

import jakarta.jms.BytesMessage;
import jakarta.jms.JMSException;
import jakarta.jms.Message;
import jakarta.jms.Queue;
import jakarta.jms.TextMessage;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A message as the broker gave it. Only text and bytes are looked into; anything else is never
 * opened. Of its headers and properties only those named here are looked at.
 *
 * @param user the user that the broker saw sending it, or null
 * @param body null where it was not looked into
 * @param unread why it was not looked into; null where it was
 * @param replyTo the queue at which the sender asked for its answer, or null
 * @param asked what the answer repeats, so that the one who asked finds it again; may be empty
 */
record Inbound(
    String id, String user, byte[] body, String unread, String replyTo, Map<String, String> asked) {

  private static final String VALIDATED_USER = "_AMQ_VALIDATED_USER";
  private static final String BY_AMQP = "JMS_AMQP_ORIGINAL_ENCODING";
  private static final List<String> ASKED = List.of("asker", "question");
  private static final int LONGEST = 64;

  /** The embedded broker takes no longer ones; an outside one may. */
  private static final int LONGEST_BODY = 8 << 20;

  static Inbound of(Message message) throws JMSException {
    String unread = unread(message);
    return new Inbound(
        message.getJMSMessageID(),
        user(message),
        unread == null ? body(message) : null,
        unread,
        message.getJMSReplyTo() instanceof Queue queue ? queue.getQueueName() : null,
        asked(message));
  }

  /** Artemis sees to the user of its own protocol's messages; by AMQP anybody may write one in. */
  private static String user(Message message) throws JMSException {
    return message.propertyExists(BY_AMQP) ? null : message.getStringProperty(VALIDATED_USER);
  }

  private static Map<String, String> asked(Message message) throws JMSException {
    Map<String, String> asked = new LinkedHashMap<>();
    for (String name : ASKED) {
      String value = message.getStringProperty(name);
      if (value != null && value.length() <= LONGEST) {
        asked.put(name, value);
      }
    }
    return asked;
  }

  /** Told by what the message says of itself, so that nothing large is ever held. */
  private static String unread(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes) {
      return unread(bytes.getBodyLength());
    }
    if (message instanceof TextMessage text) {
      return unread(text.getText() == null ? 0 : text.getText().length());
    }
    return "only text and bytes messages are read; this one is neither";
  }

  private static String unread(long length) {
    return length <= LONGEST_BODY
        ? null
        : String.format(
            Locale.ROOT,
            "the message is %,d bytes long and was not read; at most %,d bytes may be sent",
            length,
            LONGEST_BODY);
  }

  private static byte[] body(Message message) throws JMSException {
    if (message instanceof BytesMessage bytes) {
      byte[] body = new byte[Math.toIntExact(bytes.getBodyLength())];
      bytes.readBytes(body);
      return body;
    }
    String text = ((TextMessage) message).getText();
    return text == null ? new byte[0] : text.getBytes(StandardCharsets.UTF_8);
  }
}
