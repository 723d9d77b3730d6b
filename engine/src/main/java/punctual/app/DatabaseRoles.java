package punctual.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;

/**
 * The database {@code punctual} and its two roles: the owner, who migrates it, and the service, who
 * works in it. Nobody gets in without a password.
 */
final class DatabaseRoles {
  static final String ADMINISTRATOR = "postgres";
  static final String OWNER = "punctual_owner";
  static final String SERVICE = "punctual";
  static final String DATABASE = "punctual";
  static final List<String> ALL = List.of(ADMINISTRATOR, OWNER, SERVICE);

  private static final String ACCESS =
      """
      # Written by Punctual: passwords only, loopback only.
      host all all 127.0.0.1/32 scram-sha-256
      host all all ::1/128 scram-sha-256
      """;

  private final Credentials passwords;

  DatabaseRoles(Credentials passwords) {
    this.passwords = passwords;
  }

  /** Makes what is not there yet. */
  void make(DataSource server, DataSource database) throws SQLException {
    try (Connection connection = server.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute(password(ADMINISTRATOR));
      for (String role : List.of(OWNER, SERVICE)) {
        sql.execute("create role " + role + " login nosuperuser nocreatedb nocreaterole");
        sql.execute(password(role));
      }
      sql.execute("alter role " + SERVICE + " set idle_in_transaction_session_timeout = '10s'");
      sql.execute("create database " + DATABASE + " owner " + OWNER);
      sql.execute("revoke all on database " + DATABASE + " from public");
      sql.execute("grant connect on database " + DATABASE + " to " + SERVICE);
    }
    try (Connection connection = database.getConnection();
        Statement sql = connection.createStatement()) {
      sql.execute("alter schema public owner to " + OWNER);
      sql.execute("revoke all on schema public from public");
      sql.execute("grant usage on schema public to " + SERVICE);
    }
  }

  /** From now on the server asks for passwords. */
  void close(Path directory, DataSource server) throws IOException, SQLException {
    Files.writeString(directory.resolve("pg_hba.conf"), ACCESS);
    try (Connection connection = server.getConnection();
        Statement sql = connection.createStatement();
        ResultSet reloaded = sql.executeQuery("select pg_reload_conf()")) {
      reloaded.next();
    }
  }

  private String password(String role) {
    return "alter role " + role + " password '" + passwords.password(role) + "'";
  }
}
