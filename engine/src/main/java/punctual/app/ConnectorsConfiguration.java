package punctual.app;

import java.time.InstantSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import punctual.connectors.ConnectorSettings;
import punctual.connectors.MailServer;
import punctual.connectors.MailSettings;
import punctual.connectors.MailTls;
import punctual.connectors.MailTls.Kind;
import punctual.connectors.WaysIn;
import punctual.connectors.in.SftpServer;
import punctual.contract.Senders;

/** The connectors, bundled with the service; they know it through the broker only. */
@Configuration(proxyBeanMethods = false)
class ConnectorsConfiguration {

  private static final int SUBMISSIONS = 465;

  /** A reader that held notices in advance would send them before more severe ones of others. */
  private static final int NONE_IN_ADVANCE = 0;

  @Bean
  RunningConnectors connectors(
      Settings settings,
      Senders senders,
      InstantSource clock,
      @Value("${spring.artemis.broker-url}") String url) {
    ConnectorSettings connectors =
        new ConnectorSettings(
            settings.home().resolve("connectors/routes"),
            mail(settings),
            settings.notices().consumers(),
            waysIn(settings, senders));
    ActiveMQConnectionFactory broker =
        new ActiveMQConnectionFactory(
            url, settings.broker().connectorsUser(), settings.broker().connectorsPassword());
    broker.setBlockOnDurableSend(false);
    if (connectors.mail().channel() == MailSettings.Channel.SMTP) {
      broker.setConsumerWindowSize(NONE_IN_ADVANCE);
    }
    return new RunningConnectors(connectors, broker, clock);
  }

  private static WaysIn waysIn(Settings settings, Senders senders) {
    Settings.Ways ways = settings.ways();
    Settings.Mailbox box = ways.mailbox();
    MailServer mailbox =
        box.host().isBlank()
            ? null
            : new MailServer(
                box.host(),
                box.port(),
                box.user(),
                box.password(),
                new MailTls(box.tls() ? Kind.AT_ONCE : Kind.OFFERED, box.trust()));
    return new WaysIn(
        senders,
        settings.home().resolve("connectors/mappings"),
        settings.data(),
        mailbox,
        sftp(ways.sftp()),
        ways.hooks());
  }

  private static SftpServer sftp(Settings.Sftp sftp) {
    if (sftp.host().isBlank()) {
      return null;
    }
    if (sftp.knownHosts() == null) {
      throw new StartProblem(
          "punctual.ways.sftp.known-hosts names the file with the server's key, as ssh-keyscan"
              + " writes it");
    }
    return new SftpServer(
        sftp.host(),
        sftp.port(),
        new SftpServer.Login(sftp.user(), sftp.password(), sftp.key()),
        sftp.knownHosts(),
        sftp.folder());
  }

  private static MailSettings mail(Settings settings) {
    Settings.Notices notices = settings.notices();
    Settings.Smtp smtp = notices.smtp();
    MailServer server =
        new MailServer(smtp.host(), smtp.port(), smtp.user(), smtp.password(), tls(smtp));
    try {
      return new MailSettings(
          notices.channel(), notices.from(), server, settings.data().resolve("mail"));
    } catch (IllegalArgumentException e) {
      throw new StartProblem("punctual.notices cannot be used: " + e.getMessage(), e);
    }
  }

  private static MailTls tls(Settings.Smtp smtp) {
    boolean atOnce = smtp.tlsAtOnce() || smtp.tls() && smtp.port() == SUBMISSIONS;
    Kind required = smtp.tls() ? Kind.STARTTLS : Kind.OFFERED;
    return new MailTls(atOnce ? Kind.AT_ONCE : required, smtp.trust());
  }
}
