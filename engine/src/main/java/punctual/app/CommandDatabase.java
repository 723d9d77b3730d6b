package punctual.app;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.PropertiesPropertySourceLoader;
import org.springframework.boot.env.PropertySourceLoader;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.PropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.FileSystemResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The service's database, for a command: the configured one, else the embedded one of a data
 * directory. Where no service runs on that directory, the database is started for as long as the
 * command takes.
 */
public final class CommandDatabase implements AutoCloseable {
  private static final int CONNECTIONS = 6;

  private final HikariDataSource source;
  private final List<AutoCloseable> own;

  private CommandDatabase(HikariConfig config, List<AutoCloseable> own) {
    this.source = new HikariDataSource(config);
    this.own = own;
  }

  /**
   * Opens it.
   *
   * @param data the data directory of the embedded database
   * @param config a file of settings, YAML or properties, or null
   * @throws StartProblem if there is none, in one sentence
   */
  public static CommandDatabase open(Path data, Path config) {
    StandardEnvironment environment = new StandardEnvironment();
    if (config != null) {
      read(config).forEach(environment.getPropertySources()::addLast);
    }
    Binder binder = Binder.get(environment);
    String url = binder.bind("spring.datasource.url", String.class).orElse(null);
    if (url == null) {
      return embedded(data.toAbsolutePath().normalize());
    }
    String user = binder.bind("spring.datasource.username", String.class).orElse(null);
    String password = binder.bind("spring.datasource.password", String.class).orElse(null);
    return connected(url, user, password, List.of());
  }

  private static List<PropertySource<?>> read(Path config) {
    PropertySourceLoader loader =
        config.toString().endsWith(".properties")
            ? new PropertiesPropertySourceLoader()
            : new YamlPropertySourceLoader();
    try {
      return loader.load("config", new FileSystemResource(config));
    } catch (IOException | RuntimeException e) {
      throw new StartProblem(config + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static CommandDatabase embedded(Path data) {
    Path directory = data.resolve("pg" + DatabaseFolder.MAJOR);
    Path users = data.resolve("database-users.properties");
    if (!Files.exists(directory) || !Files.exists(users)) {
      throw new StartProblem(
          data
              + " holds no database of Punctual; name the data directory with --data,"
              + " or a configured database with --config");
    }
    try {
      Optional<Postmaster> running = Postmaster.of(directory);
      return running.isPresent()
          ? connected(running.get().port(), Credentials.read(users))
          : started(data);
    } catch (IOException e) {
      throw new StartProblem(data + " cannot be read: " + e.getMessage(), e);
    }
  }

  private static CommandDatabase connected(int port, Credentials users) {
    String url = "jdbc:postgresql://127.0.0.1:" + port + "/" + DatabaseRoles.DATABASE;
    return connected(url, DatabaseRoles.SERVICE, users.password(DatabaseRoles.SERVICE), List.of());
  }

  private static CommandDatabase started(Path directory) {
    DataFolder data = DataFolder.hold(directory);
    try {
      EmbeddedDatabase database = EmbeddedDatabase.start(data, 0, data.file("pg-programs"));
      return connected(
          database.url(),
          DatabaseRoles.SERVICE,
          database.password(DatabaseRoles.SERVICE),
          List.of(database, data));
    } catch (RuntimeException e) {
      data.close();
      throw e;
    }
  }

  private static CommandDatabase connected(
      String url, String user, String password, List<AutoCloseable> own) {
    HikariConfig config = new HikariConfig();
    config.setJdbcUrl(url);
    config.setUsername(user);
    config.setPassword(password);
    config.setMaximumPoolSize(CONNECTIONS);
    config.setMinimumIdle(0);
    try {
      return new CommandDatabase(config, own);
    } catch (RuntimeException e) {
      close(own);
      throw new StartProblem("the database " + url + " does not answer: " + e.getMessage(), e);
    }
  }

  /** Asks it. */
  public JdbcClient jdbc() {
    return JdbcClient.create(source);
  }

  /** Asks it several things of one moment. */
  public TransactionTemplate transactions() {
    TransactionTemplate transactions =
        new TransactionTemplate(new DataSourceTransactionManager(source));
    transactions.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    transactions.setReadOnly(true);
    return transactions;
  }

  @Override
  public void close() {
    source.close();
    close(own);
  }

  private static void close(List<AutoCloseable> parts) {
    for (AutoCloseable part : parts) {
      try {
        part.close();
      } catch (Exception e) {
        throw new IllegalStateException("a part did not stop: " + e.getMessage(), e);
      }
    }
  }
}
