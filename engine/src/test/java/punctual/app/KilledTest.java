package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KilledTest {
  @TempDir private Path folder;

  @Test
  void after_a_kill_the_next_start_takes_over_database_and_messages() throws Exception {
    String[] ready = startAndFillAndKill();

    try (DataFolder data = DataFolder.hold(folder);
        EmbeddedDatabase database = Places.database(data);
        EmbeddedBroker broker = Places.broker(data);
        BrokerClient agency = new BrokerClient(broker, "dmv")) {
      assertThat(database.url()).isEqualTo(ready[1]);
      assertThat(count(database)).isEqualTo(1_000);
      for (int i = 0; i < 100; i++) {
        assertThat(agency.receive("replies.dmv").getBody(String.class)).isEqualTo("message " + i);
      }
    }
    assertThat(Postmaster.of(folder.resolve("pg17"))).isEmpty();
  }

  private String[] startAndFillAndKill() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dio.netty.noUnsafe=false",
                "-Dslf4j.provider=org.slf4j.helpers.NOP_FallbackServiceProvider",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                Parts.class.getName(),
                folder.toString())
            .redirectError(new File(folder.toFile(), "errors.txt"))
            .start();
    try (BufferedReader said =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = said.readLine();
      while (line != null && !line.startsWith("ready ")) {
        line = said.readLine();
      }
      assertThat(line).as("what the child says").startsWith("ready ");
      String[] ready = line.split(" ");
      fill(ready);
      return ready;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  private void fill(String[] ready) throws Exception {
    Credentials roles = Credentials.read(folder.resolve("database-users.properties"));
    try (Connection connection =
            DriverManager.getConnection(
                ready[1], DatabaseRoles.OWNER, roles.password(DatabaseRoles.OWNER));
        Statement sql = connection.createStatement()) {
      sql.execute("create table kept as select generate_series(1, 1000) as n");
    }
    Credentials users = Credentials.read(folder.resolve("broker-users.properties"));
    try (BrokerClient engine = new BrokerClient(ready[2], "engine", users.password("engine"))) {
      for (int i = 0; i < 100; i++) {
        engine.send("replies.dmv", "message " + i);
      }
    }
  }

  private static long count(EmbeddedDatabase database) throws Exception {
    try (Connection connection =
            DriverManager.getConnection(
                database.url(), DatabaseRoles.OWNER, database.password(DatabaseRoles.OWNER));
        Statement sql = connection.createStatement();
        ResultSet counted = sql.executeQuery("select count(*) from kept")) {
      counted.next();
      return counted.getLong(1);
    }
  }
}
