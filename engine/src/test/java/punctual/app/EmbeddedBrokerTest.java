package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.JMSSecurityException;
import jakarta.jms.TextMessage;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EmbeddedBrokerTest {
  @TempDir private static Path folder;
  private static DataFolder data;
  private static EmbeddedBroker broker;

  @BeforeAll
  static void start() {
    data = DataFolder.hold(folder);
    broker = Places.broker(data);
  }

  @AfterAll
  static void stop() {
    broker.close();
    data.close();
  }

  @ParameterizedTest
  @CsvSource({
    "dmv, tickets.dmv",
    "desk, tickets.desk",
    "connectors, tickets.dmv",
    "connectors, tickets.tax",
    "connectors, outcomes",
    "connectors, dead.notices",
    "engine, replies.dmv",
    "engine, notices.dmv",
    "engine, notices",
    "engine, dead.dmv",
  })
  void who_may_send_somewhere_does(String user, String address) throws Exception {
    try (BrokerClient client = new BrokerClient(broker, user)) {
      client.send(address, "{}");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dmv, tickets.tax",
    "dmv, tickets.desk",
    "dmv, replies.dmv",
    "dmv, replies.tax",
    "dmv, notices",
    "dmv, notices.dmv",
    "dmv, outcomes",
    "dmv, dead",
    "dmv, dead.dmv",
    "dmv, activemq.management",
    "dmv, an.address.of.its.own",
    "desk, tickets.dmv",
    "connectors, notices",
    "connectors, replies.dmv",
    "engine, tickets.dmv",
    "engine, activemq.management",
  })
  void who_may_not_send_somewhere_is_refused(String user, String address) throws Exception {
    try (BrokerClient client = new BrokerClient(broker, user)) {
      assertThatThrownBy(() -> client.send(address, "{}")).isInstanceOf(JMSException.class);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dmv, replies.dmv",
    "dmv, notices.dmv",
    "engine, tickets.dmv",
    "engine, outcomes",
    "engine, dead.dmv",
    "connectors, notices",
  })
  void who_may_read_somewhere_does(String user, String address) throws Exception {
    try (BrokerClient client = new BrokerClient(broker, user)) {
      client.consume(address);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "dmv, replies.tax",
    "dmv, tickets.dmv",
    "dmv, tickets.tax",
    "dmv, notices",
    "dmv, notices.tax",
    "dmv, outcomes",
    "dmv, dead.dmv",
    "desk, replies.dmv",
    "connectors, tickets.dmv",
    "connectors, outcomes",
    "engine, notices",
    "engine, replies.dmv",
  })
  void who_may_not_read_somewhere_is_refused(String user, String address) throws Exception {
    try (BrokerClient client = new BrokerClient(broker, user)) {
      assertThatThrownBy(() -> client.consume(address)).isInstanceOf(JMSSecurityException.class);
    }
  }

  @Test
  void nobody_but_the_engine_looks_at_dead_letters() throws Exception {
    try (BrokerClient engine = new BrokerClient(broker, "engine");
        BrokerClient agency = new BrokerClient(broker, "dmv")) {
      engine.browse("dead.dmv");
      assertThatThrownBy(() -> agency.browse("dead.dmv")).isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> agency.browse("replies.dmv")).isInstanceOf(JMSException.class);
    }
  }

  @Test
  void nobody_makes_queues() throws Exception {
    try (BrokerClient agency = new BrokerClient(broker, "dmv")) {
      assertThatThrownBy(agency::temporaryQueue).isInstanceOf(JMSException.class);
    }
  }

  @Test
  void a_stranger_is_refused() {
    assertThatThrownBy(() -> new BrokerClient(broker.url(), null, null).close())
        .isInstanceOf(JMSSecurityException.class);
    assertThatThrownBy(() -> new BrokerClient(broker.url(), "dmv", "guess").close())
        .isInstanceOf(JMSSecurityException.class);
    assertThatThrownBy(() -> new BrokerClient(broker.url(), "mallory", "guess").close())
        .isInstanceOf(JMSSecurityException.class);
  }

  @Test
  void the_broker_says_who_has_sent_a_message() throws Exception {
    try (BrokerClient agency = new BrokerClient(broker, "governor");
        BrokerClient engine = new BrokerClient(broker, "engine")) {
      agency.send("tickets.governor", "{}");

      assertThat(engine.receive("tickets.governor").getStringProperty("_AMQ_VALIDATED_USER"))
          .isEqualTo("governor");
    }
  }

  @Test
  void a_message_of_more_than_a_mebibyte_comes_through_to_be_answered() throws Exception {
    try (BrokerClient agency = new BrokerClient(broker, "health");
        BrokerClient engine = new BrokerClient(broker, "engine")) {
      agency.sendBytes("tickets.health", (1 << 20) + 1);

      assertThat(engine.receiveBytes("tickets.health")).hasSize((1 << 20) + 1);
    }
  }

  @Test
  void a_message_of_fifty_megabytes_is_not_even_taken() throws Exception {
    try (BrokerClient agency = new BrokerClient(broker, "dmv")) {
      assertThatThrownBy(() -> agency.sendBytes("tickets.dmv", 50 << 20))
          .isInstanceOf(JMSException.class)
          .hasMessageContaining("a message may have at most");
    }
  }

  @Test
  void only_its_owner_may_read_the_file_of_passwords() throws Exception {
    Path file = folder.resolve("broker-users.properties");

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Credentials.read(file).all()).isEqualTo(broker.passwords());
  }

  @Test
  void messages_and_passwords_are_the_same_after_a_restart(@TempDir Path kept) throws Exception {
    Map<String, String> passwords;
    try (DataFolder held = DataFolder.hold(kept)) {
      try (EmbeddedBroker first = Places.broker(held);
          BrokerClient engine = new BrokerClient(first, "engine")) {
        passwords = first.passwords();
        engine.send("replies.dmv", "kept");
      }
      try (EmbeddedBroker second = Places.broker(held);
          BrokerClient agency = new BrokerClient(second, "dmv")) {
        assertThat(second.passwords()).isEqualTo(passwords);
        assertThat(((TextMessage) agency.receive("replies.dmv")).getText()).isEqualTo("kept");
      }
    }
  }

  @Test
  void a_port_that_is_taken_is_named(@TempDir Path other) throws Exception {
    try (ServerSocket taken = Places.listener();
        DataFolder held = DataFolder.hold(other)) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> EmbeddedBroker.start(held, Places.SENDERS, "127.0.0.1", port))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("port " + port + " at 127.0.0.1, meant for the broker, is taken");
    }
  }
}
