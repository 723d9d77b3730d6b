package punctual.app;

import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import punctual.connectors.in.Door;
import punctual.connectors.in.EventsIn;
import punctual.connectors.in.Mappings;
import punctual.contract.Senders;
import punctual.web.Callers;
import punctual.web.Hooks;

/** What comes in by other ways than the queues, and goes through them. */
@Configuration(proxyBeanMethods = false)
class WaysInConfiguration {

  @Bean
  EventsIn eventsIn(Settings settings, @Value("${spring.artemis.broker-url}") String url) {
    ActiveMQConnectionFactory broker =
        new ActiveMQConnectionFactory(
            url, settings.broker().connectorsUser(), settings.broker().connectorsPassword());
    broker.setBlockOnDurableSend(false);
    return new EventsIn(broker);
  }

  @Bean
  Mappings mappings(Settings settings, Senders senders) {
    return new Mappings(settings.home().resolve("connectors/mappings"), senders);
  }

  @Bean
  Door door(EventsIn events, Mappings mappings, Settings settings) {
    return new Door(events, mappings, settings.ways().rate());
  }

  @Bean
  Callers callers(Senders senders, @Value("${spring.artemis.broker-url}") String url) {
    return new Callers(senders, new ActiveMQConnectionFactory(url));
  }

  @Bean
  Hooks hooks(Settings settings, Senders senders) {
    try {
      return new Hooks(settings.ways().hooks(), senders);
    } catch (IllegalArgumentException e) {
      throw new StartProblem("punctual.ways.hooks cannot be used: " + e.getMessage(), e);
    }
  }
}
