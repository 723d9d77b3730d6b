package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseTest {
  @TempDir private static Path folder;
  private static DataFolder data;
  private static EmbeddedDatabase database;

  @BeforeAll
  static void start() {
    data = DataFolder.hold(folder);
    database = Places.database(data);
  }

  @AfterAll
  static void stop() {
    database.close();
    data.close();
  }

  @Test
  void commits_are_durable() throws SQLException {
    assertThat(ask("punctual", "show fsync")).isEqualTo("on");
    assertThat(ask("punctual", "show synchronous_commit")).isEqualTo("on");
    assertThat(ask("punctual", "show full_page_writes")).isEqualTo("on");
  }

  @Test
  void a_transaction_that_the_service_forgets_ends_after_ten_seconds() throws SQLException {
    assertThat(ask("punctual", "show idle_in_transaction_session_timeout")).isEqualTo("10s");
  }

  @Test
  void the_service_cannot_change_the_tables() {
    assertThatThrownBy(() -> execute("punctual", "create table mine (id int)"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("permission denied");
  }

  @Test
  void the_owner_makes_the_tables() throws SQLException {
    execute("punctual_owner", "create table theirs (id int)");

    assertThat(ask("punctual_owner", "select count(*) from theirs")).isEqualTo("0");
  }

  @Test
  void nobody_gets_in_without_a_password() {
    assertThatThrownBy(() -> DriverManager.getConnection(database.url(), "postgres", "").close())
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () -> DriverManager.getConnection(database.url(), "punctual", "guess").close())
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("password authentication failed");
  }

  @Test
  void only_its_owner_may_read_the_file_of_passwords() throws Exception {
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(folder.resolve("database-users.properties"))))
        .isEqualTo("rw-------");
  }

  @Test
  void data_and_port_are_the_same_after_a_restart(@TempDir Path kept) throws Exception {
    String url;
    try (DataFolder held = DataFolder.hold(kept)) {
      try (EmbeddedDatabase first = Places.database(held)) {
        url = first.url();
        execute(first, "punctual_owner", "create table kept as select 7 as n");
      }
      try (EmbeddedDatabase second = Places.database(held)) {
        assertThat(second.url()).isEqualTo(url);
        assertThat(ask(second, "punctual_owner", "select n from kept")).isEqualTo("7");
      }
    }
  }

  @Test
  void a_port_that_was_chosen_and_is_taken_now_is_chosen_anew(@TempDir Path kept) throws Exception {
    try (ServerSocket other = Places.listener();
        DataFolder held = DataFolder.hold(kept)) {
      Files.writeString(kept.resolve("pg17.port"), other.getLocalPort() + "\n");
      try (EmbeddedDatabase moved = Places.database(held)) {
        assertThat(moved.url()).doesNotContain(":" + other.getLocalPort() + "/");
        assertThat(ask(moved, "punctual", "select 1")).isEqualTo("1");
      }
    }
  }

  @Test
  void a_making_that_was_broken_off_is_done_again(@TempDir Path broken) throws Exception {
    Files.createDirectories(broken.resolve("pg17/base"));
    Files.writeString(broken.resolve("pg17/PG_VERSION"), "17\n");
    Files.writeString(broken.resolve("pg17.begun"), "");
    try (DataFolder held = DataFolder.hold(broken);
        EmbeddedDatabase made = Places.database(held)) {
      assertThat(ask(made, "punctual", "select 1")).isEqualTo("1");
    }
  }

  private static String ask(String role, String question) throws SQLException {
    return ask(database, role, question);
  }

  private static String ask(EmbeddedDatabase at, String role, String question) throws SQLException {
    try (Connection connection = connect(at, role);
        Statement sql = connection.createStatement();
        ResultSet answer = sql.executeQuery(question)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private static void execute(String role, String statement) throws SQLException {
    execute(database, role, statement);
  }

  private static void execute(EmbeddedDatabase at, String role, String statement)
      throws SQLException {
    try (Connection connection = connect(at, role);
        Statement sql = connection.createStatement()) {
      sql.execute(statement);
    }
  }

  private static Connection connect(EmbeddedDatabase at, String role) throws SQLException {
    return DriverManager.getConnection(at.url(), role, at.password(role));
  }
}
