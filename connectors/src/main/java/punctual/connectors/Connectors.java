package punctual.connectors;

import jakarta.jms.ConnectionFactory;
import java.io.IOException;
import java.time.InstantSource;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.apache.camel.CamelContext;
import org.apache.camel.component.jms.JmsComponent;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.model.errorhandler.NoErrorHandlerDefinition;
import org.apache.camel.support.DefaultRegistry;
import punctual.connectors.in.EventsIn;
import punctual.connectors.in.FileDrop;
import punctual.connectors.in.Mappings;
import punctual.connectors.in.SftpDrop;
import punctual.connectors.mailbox.Mailbox;

/**
 * The connectors at work: the routes of one folder, and the readers of queue notices that feed
 * them. They know the message contract and the broker, not the engine.
 */
public final class Connectors implements AutoCloseable {
  private static final String NOWHERE = "direct:not-configured-";

  private final ConnectorSettings settings;
  private final ConnectionFactory broker;
  private final DefaultRegistry beans = new DefaultRegistry();
  private final CamelContext context;
  private final Tally tally = new Tally();
  private final MailLines lines;
  private final EventsIn events;
  private final FileDrop files;
  private final SftpDrop sftp;
  private final RouteWatch watch;
  private final NoticeReaders readers;
  private final MailboxReader mailbox;

  private Connectors(ConnectorSettings settings, ConnectionFactory broker, InstantSource clock) {
    this.settings = settings;
    this.broker = broker;
    lines = lines(settings.mail());
    events = new EventsIn(broker);
    Mappings mappings = new Mappings(settings.in().mappings(), settings.in().senders());
    files =
        new FileDrop(
            settings.in().folder().resolve("files"), events, mappings, settings.in().senders());
    sftp =
        new SftpDrop(
            settings.in().sftp(),
            settings.in().folder().resolve("sftp"),
            folder -> new FileDrop(folder, events, mappings, settings.in().senders()));
    mailbox = new MailboxReader(settings.in().mailbox(), mailbox(mappings, clock));
    bind();
    context = context();
    ReadWriteLock exchange = new ReentrantReadWriteLock();
    watch = new RouteWatch(settings.routes(), new Routes(context, this::context, exchange));
    boolean leavesTheHouse = settings.mail().channel() == MailSettings.Channel.SMTP;
    Handover handover =
        new Handover(
            context.createProducerTemplate(),
            new Outcome(clock),
            leavesTheHouse,
            exchange.readLock());
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
      connectors.files.prepare();
      connectors.context.start();
      connectors.watch.start();
      connectors.readers.start();
      return connectors;
    } catch (IOException e) {
      connectors.close();
      throw new InvalidRoute("the folder of files cannot be made: " + e.getMessage(), e);
    } catch (RuntimeException e) {
      connectors.close();
      throw e;
    }
  }

  private Mailbox mailbox(Mappings mappings, InstantSource clock) {
    return new Mailbox(
        events,
        mappings,
        settings.in().folder().resolve("attachments"),
        settings.mail().from(),
        clock);
  }

  /** Null where no mail server is spoken to. */
  private static MailLines lines(MailSettings mail) {
    return mail.channel() == MailSettings.Channel.SMTP ? new MailLines(mail.server()) : null;
  }

  private void bind() {
    MailSettings mail = settings.mail();
    boolean counts = mail.channel() == MailSettings.Channel.COUNT;
    beans.bind("mail", counts ? new Unwritten() : new Mail(mail.from()));
    beans.bind("tally", tally);
    beans.bind("webhook", new WebhookOut(settings.in().secrets()));
    beans.bind("files", files);
    beans.bind("sftp", sftp);
    beans.bind("mailbox", mailbox);
    if (mail.channel() == MailSettings.Channel.MAILDIR) {
      beans.bind("mail-folder", folder(mail));
    }
    if (lines != null) {
      beans.bind("mail-server", lines);
    }
  }

  /** A context with our beans and places, not started. */
  private CamelContext context() {
    DefaultCamelContext made = new DefaultCamelContext(beans);
    made.disableJMX();
    made.getCamelContextExtension().setErrorHandlerFactory(new NoErrorHandlerDefinition());
    made.getShutdownStrategy().setTimeout(30);
    made.addComponent("jms", JmsComponent.jmsComponentTransacted(broker));
    made.getPropertiesComponent().setInitialProperties(places());
    return made;
  }

  private Properties places() {
    WaysIn in = settings.in();
    Properties places = new Properties();
    places.setProperty("mail", mailEndpoint(settings.mail()));
    places.setProperty("drop", in.folder().resolve("files").toAbsolutePath().toString());
    places.setProperty("sftp", in.sftp() == null ? NOWHERE + "sftp" : "timer:sftp?period=2000");
    places.setProperty(
        "mailbox", in.mailbox() == null ? NOWHERE + "mailbox" : "timer:mailbox?period=2000");
    return places;
  }

  private static String mailEndpoint(MailSettings mail) {
    return switch (mail.channel()) {
      case SMTP -> "bean:mail-server";
      case COUNT -> "bean:tally";
      case MAILDIR -> "bean:mail-folder";
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

  /** What is wrong, by route file that does not run as it stands, and with the mailbox. */
  public Map<String, String> problems() {
    Map<String, String> problems = new TreeMap<>(watch.problems());
    if (mailbox.trouble() != null) {
      problems.put("mailbox", mailbox.trouble());
    }
    return problems;
  }

  /** Ends what is under way, then stops. */
  @Override
  public void close() {
    watch.close();
    readers.close();
    files.close();
    sftp.close();
    context.stop();
    if (lines != null) {
      lines.close();
    }
    mailbox.close();
    events.close();
  }
}
