package punctual.connectors;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Properties;
import org.apache.camel.CamelContext;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;

/**
 * The connectors at work: the routes of one folder, and the readers of queue notices that feed
 * them. They know the message contract and the broker, not the engine.
 */
public final class Connectors implements AutoCloseable {
  private final CamelContext context = new DefaultCamelContext();
  private final Tally tally = new Tally();
  private final NoticeReaders readers;

  private Connectors(ConnectorSettings settings, ConnectionFactory broker, InstantSource clock) {
    Outcome outcome = new Outcome(clock);
    prepare(settings, broker);
    ProducerTemplate template = context.createProducerTemplate();
    boolean leavesTheHouse = settings.mail().channel() == MailSettings.Channel.SMTP;
    Handover handover = new Handover(template, outcome, leavesTheHouse);
    readers = new NoticeReaders(broker, handover, settings.consumers());
  }

  /**
   * Starts them.
   *
   * @param broker connects as a user who may read {@code notices} and write {@code outcomes}
   * @param clock tells when a notice was handed over
   * @throws InvalidRoute if a route file cannot be used; nothing is left running then
   */
  public static Connectors start(
      ConnectorSettings settings, ConnectionFactory broker, InstantSource clock) {
    Connectors connectors = new Connectors(settings, broker, clock);
    try {
      RouteFiles.load(connectors.context, settings.routes());
      connectors.context.start();
      connectors.readers.start();
      return connectors;
    } catch (RuntimeException e) {
      connectors.close();
      throw e;
    }
  }

  private void prepare(ConnectorSettings settings, ConnectionFactory broker) {
    context.disableJMX();
    context.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
    context.getShutdownStrategy().setTimeout(30);
    context.addComponent("jms", JmsComponent.jmsComponentTransacted(broker));
    context.getRegistry().bind("mail", new Mail(settings.mail().from()));
    context.getRegistry().bind("tally", tally);
    Properties places = new Properties();
    places.setProperty("mail", mailEndpoint(settings.mail()));
    context.getPropertiesComponent().setInitialProperties(places);
  }

  private String mailEndpoint(MailSettings mail) {
    return switch (mail.channel()) {
      case SMTP -> mail.server().endpoint();
      case COUNT -> "bean:tally";
      case MAILDIR -> {
        context.getRegistry().bind("mail-folder", folder(mail));
        yield "bean:mail-folder";
      }
    };
  }

  private static MailFolder folder(MailSettings mail) {
    try {
      return new MailFolder(mail.folder());
    } catch (IOException e) {
      throw new InvalidRoute("the mail folder " + mail.folder() + " cannot be written", e);
    }
  }

  /** How many notices went nowhere but were counted. */
  public long counted() {
    return tally.counted();
  }

  /** Ends what is under way, then stops. */
  @Override
  public void close() {
    readers.close();
    context.stop();
  }
}
