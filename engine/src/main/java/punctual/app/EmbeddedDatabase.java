package punctual.app;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * A PostgreSQL 17 of our own, for trials and small sites: kept data, durable commits, passwords,
 * loopback only. One that outlived a killed service is taken over.
 */
public final class EmbeddedDatabase implements AutoCloseable {
  private static final Duration LONGEST_START = Duration.ofSeconds(25);

  private final EmbeddedPostgres server;
  private final Credentials passwords;

  private EmbeddedDatabase(EmbeddedPostgres server, Credentials passwords) {
    this.server = server;
    this.passwords = passwords;
  }

  /**
   * Starts it, makes the database and its roles where they are missing, and looks whether it is the
   * right one and durable.
   *
   * @param port where it listens; 0: chosen once and kept
   * @param programs where PostgreSQL's programs are unpacked
   * @throws StartProblem if it cannot start; nothing is left running then
   */
  static EmbeddedDatabase start(DataFolder data, int port, Path programs) {
    DatabaseFolder folder = new DatabaseFolder(data);
    File log = data.file("postgres.log").toFile();
    try {
      boolean fresh = folder.isNew();
      Credentials passwords = passwords(data.file("database-users.properties"), fresh);
      Optional<Postmaster> running = Postmaster.of(folder.path());
      int chosen = new DatabasePort(data.file("pg17.port"), port).choose(running);
      EmbeddedPostgres.Builder builder = builder(folder.path().toRealPath(), chosen, log);
      builder.setOverrideWorkingDirectory(programs.toFile());
      builder.setConnectConfig("password", passwords.password(DatabaseRoles.ADMINISTRATOR));
      EmbeddedDatabase database = new EmbeddedDatabase(builder.start(), passwords);
      database.settle(folder, fresh);
      return database;
    } catch (IOException | SQLException | IllegalStateException e) {
      throw new StartProblem(
          "the embedded PostgreSQL in %s did not start: %s; %s says more"
              .formatted(folder.path(), e.getMessage(), log),
          e);
    }
  }

  private static Credentials passwords(Path file, boolean fresh) {
    if (!fresh && !Files.exists(file)) {
      throw new StartProblem(
          "the passwords of the database are missing: put back " + file + " from the backup");
    }
    return Credentials.keep(file, DatabaseRoles.ALL);
  }

  private static EmbeddedPostgres.Builder builder(Path directory, int port, File log) {
    return EmbeddedPostgres.builder()
        .setDataDirectory(directory)
        .setCleanDataDirectory(false)
        .setRegisterShutdownHook(false)
        .setPort(port)
        .setPGStartupWait(LONGEST_START)
        .setLocaleConfig("locale-provider", "builtin")
        .setLocaleConfig("builtin-locale", "C.UTF-8")
        .setServerConfig("fsync", "on")
        .setServerConfig("synchronous_commit", "on")
        .setServerConfig("unix_socket_directories", "")
        .setServerConfig("max_connections", "100")
        .setServerConfig("shared_buffers", "384MB")
        .setServerConfig("work_mem", "16MB")
        .setServerConfig("max_wal_size", "2GB")
        .setOutputRedirector(Redirect.appendTo(log))
        .setErrorRedirector(Redirect.appendTo(log));
  }

  private void settle(DatabaseFolder folder, boolean fresh) throws IOException, SQLException {
    try {
      expect("data_directory", folder.path().toRealPath().toString());
      expect("fsync", "on");
      expect("synchronous_commit", "on");
      if (fresh) {
        DatabaseRoles roles = new DatabaseRoles(passwords);
        roles.make(
            administrator(DatabaseRoles.ADMINISTRATOR), administrator(DatabaseRoles.DATABASE));
        roles.close(folder.path(), administrator(DatabaseRoles.ADMINISTRATOR));
        folder.made();
      }
    } catch (IOException | SQLException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void expect(String setting, String expected) throws SQLException {
    try (Connection connection = administrator(DatabaseRoles.ADMINISTRATOR).getConnection();
        Statement sql = connection.createStatement();
        ResultSet shown = sql.executeQuery("show " + setting)) {
      shown.next();
      if (!shown.getString(1).equals(expected)) {
        throw new StartProblem(
            "the PostgreSQL on port %d has %s %s instead of %s"
                .formatted(server.getPort(), setting, shown.getString(1), expected));
      }
    }
  }

  private DataSource administrator(String database) {
    java.util.Map<String, String> access =
        java.util.Map.of("password", passwords.password(DatabaseRoles.ADMINISTRATOR));
    return server.getDatabase(DatabaseRoles.ADMINISTRATOR, database, access);
  }

  /** The JDBC address of the database {@code punctual}, without user. */
  public String url() {
    return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/" + DatabaseRoles.DATABASE;
  }

  /** The password of a role. */
  public String password(String role) {
    return passwords.password(role);
  }

  /** Stops it; running transactions are broken off. */
  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
