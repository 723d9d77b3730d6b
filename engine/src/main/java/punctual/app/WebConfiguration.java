package punctual.app;

import jakarta.jms.JMSException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.InstantSource;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import punctual.access.AgencyPasswords;
import punctual.access.AllowedHosts;
import punctual.access.Users;
import punctual.contract.Sender;
import punctual.files.FileProblem;
import punctual.web.Callers;
import punctual.web.FormTokens;

/** Who may reach the pages and how. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  /** Beyond this computer nothing is shown to those who do not say who they are. */
  @Bean
  Users users(
      Settings settings,
      @Value("${server.address:}") String address,
      @Value("${server.ssl.bundle:${server.ssl.key-store:${server.ssl.certificate:}}}") String tls)
      throws UnknownHostException {
    boolean beyond = address.isEmpty() || !InetAddress.getByName(address).isLoopbackAddress();
    if (settings.web().users() == null) {
      if (beyond) {
        throw new StartProblem(
            "server.address "
                + address
                + " lets others in: name who may sign in with --punctual.web.users=FILE");
      }
      return Users.none();
    }
    if (beyond && tls.isEmpty()) {
      LoggerFactory.getLogger(WebConfiguration.class)
          .warn("Passwords come in unencrypted: set server.ssl.*, or let a proxy do it");
    }
    return read(settings);
  }

  private static Users read(Settings settings) {
    try {
      return Users.read(settings.web().users());
    } catch (FileProblem e) {
      throw new StartProblem(e.sentence(), e);
    }
  }

  @Bean
  FormTokens formTokens(Settings settings, InstantSource clock) {
    return FormTokens.signedWith(settings.web().secret(), clock);
  }

  @Bean
  AllowedHosts allowedHosts(Settings settings) {
    return new AllowedHosts(settings.web().hosts());
  }

  @Bean
  AgencyPasswords agencyPasswords(Callers callers) {
    return (user, password) -> {
      try {
        return callers.sender(user, password).flatMap(WebConfiguration::ownAgency);
      } catch (JMSException e) {
        throw new IllegalStateException("the broker cannot be reached", e);
      }
    };
  }

  private static Optional<String> ownAgency(Sender sender) {
    return sender.actsFor() == Sender.ActsFor.OWN
        ? Optional.ofNullable(sender.agency())
        : Optional.empty();
  }
}
