package punctual.app;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import punctual.access.AgencyPasswords;
import punctual.access.AllowedHosts;
import punctual.access.Users;
import punctual.contract.Sender;
import punctual.files.FileProblem;
import punctual.outbox.SurveyLinks;
import punctual.web.Callers;
import punctual.web.FormTokens;

/** Who may reach the pages and how. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration {

  private static final String SURVEYS = "surveys";

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

  /** Links that were sent stay good after a restart. */
  @Bean
  SurveyLinks surveyLinks(Settings settings, Environment environment) {
    String secret = settings.web().secret();
    String key = secret.isEmpty() ? keptKey(settings.data()) : secret;
    return new SurveyLinks(key, () -> address(settings.web().address(), environment));
  }

  private static String keptKey(Path data) {
    try {
      Files.createDirectories(data);
    } catch (IOException e) {
      throw new StartProblem(data + " cannot be made: " + e.getMessage(), e);
    }
    return Credentials.keep(data.resolve("link-keys.properties"), List.of(SURVEYS))
        .password(SURVEYS);
  }

  private static String address(String stated, Environment environment) {
    String port = environment.getProperty("local.server.port", "8080");
    return stated.isEmpty()
        ? "http://127.0.0.1:" + port
        : stated.endsWith("/") ? stated.substring(0, stated.length() - 1) : stated;
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
