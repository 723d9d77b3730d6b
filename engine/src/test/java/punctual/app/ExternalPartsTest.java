package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

class ExternalPartsTest {
  @TempDir private Path folder;

  @Test
  void with_database_and_broker_configured_none_of_its_own_is_started() throws Exception {
    Path own = folder.resolve("own");
    try (DataFolder theirs = DataFolder.hold(folder.resolve("theirs"));
        EmbeddedDatabase database = Places.database(theirs);
        EmbeddedBroker broker = Places.broker(theirs);
        Service service = Places.service(own, external(database, broker))) {
      assertThat(service.part(JdbcTemplate.class).queryForObject("select 1", Long.class))
          .isEqualTo(1);
      assertThat(service.words()).contains("broker " + broker.url() + ",");
      assertThat(own.resolve("pg17")).doesNotExist();
      assertThat(own.resolve("broker")).doesNotExist();
    }
    assertThat(Files.exists(own.resolve("broker-users.properties"))).isFalse();
  }

  @Test
  void a_database_that_does_not_answer_is_named() {
    assertThatThrownBy(
            () ->
                Places.service(
                    folder,
                    "--spring.datasource.url=jdbc:postgresql://127.0.0.1:1/punctual",
                    "--spring.datasource.username=punctual",
                    "--spring.datasource.password=x"))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("the database cannot be used")
        .hasMessageContaining("127.0.0.1:1");
  }

  private static String[] external(EmbeddedDatabase database, EmbeddedBroker broker) {
    return new String[] {
      "--spring.datasource.url=" + database.url(),
      "--spring.datasource.username=punctual",
      "--spring.datasource.password=" + database.password("punctual"),
      "--spring.flyway.url=" + database.url(),
      "--spring.flyway.user=punctual_owner",
      "--spring.flyway.password=" + database.password("punctual_owner"),
      "--spring.artemis.broker-url=" + broker.url(),
      "--spring.artemis.user=engine",
      "--spring.artemis.password=" + broker.passwords().get("engine"),
      "--punctual.broker.connectors-password=" + broker.passwords().get("connectors")
    };
  }
}
