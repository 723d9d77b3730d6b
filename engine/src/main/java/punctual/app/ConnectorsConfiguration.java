package punctual.app;

import java.time.InstantSource;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import punctual.connectors.ConnectorSettings;
import punctual.connectors.MailServer;
import punctual.connectors.MailSettings;

/** The connectors, bundled with the service; they know it through the broker only. */
@Configuration(proxyBeanMethods = false)
class ConnectorsConfiguration {

  @Bean
  RunningConnectors connectors(
      Settings settings, InstantSource clock, @Value("${spring.artemis.broker-url}") String url) {
    ConnectorSettings connectors =
        new ConnectorSettings(
            settings.home().resolve("connectors/routes"),
            mail(settings),
            settings.notices().consumers());
    ActiveMQConnectionFactory broker =
        new ActiveMQConnectionFactory(
            url, settings.broker().connectorsUser(), settings.broker().connectorsPassword());
    broker.setBlockOnDurableSend(false);
    return new RunningConnectors(connectors, broker, clock);
  }

  private static MailSettings mail(Settings settings) {
    Settings.Notices notices = settings.notices();
    Settings.Smtp smtp = notices.smtp();
    MailServer server =
        new MailServer(smtp.host(), smtp.port(), smtp.user(), smtp.password(), smtp.tls());
    try {
      return new MailSettings(
          notices.channel(), notices.from(), server, settings.data().resolve("mail"));
    } catch (IllegalArgumentException e) {
      throw new StartProblem("punctual.notices cannot be used: " + e.getMessage(), e);
    }
  }
}
