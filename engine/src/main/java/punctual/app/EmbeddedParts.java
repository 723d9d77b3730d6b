package punctual.app;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.springframework.boot.context.event.ApplicationEnvironmentPreparedEvent;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.ApplicationListener;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * The broker and the database inside the service. They start before everything else, unless an
 * external one is configured ({@code spring.datasource.url}, {@code spring.artemis.broker-url}),
 * and stop after everything else.
 */
final class EmbeddedParts
    implements ApplicationListener<ApplicationEnvironmentPreparedEvent>, Ordered, AutoCloseable {
  private DataFolder data;
  private EmbeddedDatabase database;
  private EmbeddedBroker broker;
  private boolean closed;

  @Override
  public int getOrder() {
    return LOWEST_PRECEDENCE;
  }

  @Override
  public void onApplicationEvent(ApplicationEnvironmentPreparedEvent prepared) {
    ConfigurableEnvironment environment = prepared.getEnvironment();
    Settings settings = Binder.get(environment).bindOrCreate("punctual", Settings.class);
    data = DataFolder.hold(settings.data());
    Map<String, Object> found = new LinkedHashMap<>();
    CompletableFuture<Void> starting = CompletableFuture.completedFuture(null);
    if (!environment.containsProperty("spring.datasource.url")) {
      starting = CompletableFuture.runAsync(() -> database = database(settings));
    }
    try {
      if (!environment.containsProperty("spring.artemis.broker-url")) {
        broker = broker(settings);
        found.putAll(brokerProperties());
      }
    } finally {
      await(starting);
    }
    if (database != null) {
      found.putAll(databaseProperties());
    }
    environment.getPropertySources().addFirst(new MapPropertySource("embedded parts", found));
  }

  private EmbeddedDatabase database(Settings settings) {
    Path programs = settings.database().programs();
    return EmbeddedDatabase.start(
        data,
        settings.database().port(),
        programs == null ? data.file("pg-programs") : programs.toAbsolutePath());
  }

  private EmbeddedBroker broker(Settings settings) {
    return EmbeddedBroker.start(data, SendersOfHome.load(settings.home()), settings.broker());
  }

  private static void await(CompletableFuture<Void> starting) {
    try {
      starting.join();
    } catch (CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private Map<String, Object> databaseProperties() {
    return Map.of(
        "spring.datasource.url", database.url(),
        "spring.datasource.username", DatabaseRoles.SERVICE,
        "spring.datasource.password", database.password(DatabaseRoles.SERVICE),
        "spring.flyway.url", database.url(),
        "spring.flyway.user", DatabaseRoles.OWNER,
        "spring.flyway.password", database.password(DatabaseRoles.OWNER));
  }

  private Map<String, Object> brokerProperties() {
    Map<String, String> passwords = broker.passwords();
    return Map.of(
        "spring.artemis.broker-url", broker.insideUrl(),
        "spring.artemis.user", BrokerPermissions.ENGINE,
        "spring.artemis.password", passwords.get(BrokerPermissions.ENGINE),
        "punctual.broker.connectors-user", BrokerPermissions.CONNECTORS,
        "punctual.broker.connectors-password", passwords.get(BrokerPermissions.CONNECTORS));
  }

  /** Where senders reach the broker, and what they need for it. */
  String brokerWords(String external) {
    return broker == null
        ? "broker " + external
        : "broker "
            + broker.url()
            + (broker.encryptedUrl() == null ? "" : " and, with TLS, " + broker.encryptedUrl())
            + " (users and passwords in "
            + broker.passwordFile()
            + ")";
  }

  @Override
  public synchronized void close() {
    if (!closed) {
      closed = true;
      quietly(broker);
      quietly(database);
      quietly(data);
    }
  }

  private static void quietly(AutoCloseable part) {
    try {
      if (part != null) {
        part.close();
      }
    } catch (Exception e) {
      org.slf4j.LoggerFactory.getLogger(EmbeddedParts.class)
          .warn("A part did not stop: {}", e.toString());
    }
  }
}
