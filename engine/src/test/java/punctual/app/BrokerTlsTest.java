package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.KeyStore;
import java.security.cert.CertificateFactory;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Encrypted connections to the embedded broker. */
class BrokerTlsTest {
  private static final String SECRET = "changeit";

  @TempDir private Path folder;

  private static EmbeddedBroker broker(DataFolder data, Path keyStore, String password) {
    Settings.Tls tls = new Settings.Tls("127.0.0.1", -1, keyStore, password);
    return EmbeddedBroker.start(
        data, Places.SENDERS, new Settings.Broker("127.0.0.1", 0, tls, "", ""));
  }

  private String trusting(Path certificate) throws Exception {
    KeyStore trusted = KeyStore.getInstance("PKCS12");
    trusted.load(null, null);
    try (InputStream in = Files.newInputStream(certificate)) {
      trusted.setCertificateEntry(
          "punctual", CertificateFactory.getInstance("X.509").generateCertificate(in));
    }
    Path file = folder.resolve("trusted.p12");
    try (OutputStream out = Files.newOutputStream(file)) {
      trusted.store(out, SECRET.toCharArray());
    }
    return "?sslEnabled=true&trustStorePath=" + file + "&trustStorePassword=" + SECRET;
  }

  private static void send(EmbeddedBroker broker, String how) throws JMSException {
    String url = broker.encryptedUrl() + how + (how.isEmpty() ? "?" : "&") + "callTimeout=3000";
    try (var factory = new ActiveMQConnectionFactory(url);
        var connection = factory.createConnection("dmv", broker.passwords().get("dmv"));
        Session session = connection.createSession()) {
      session
          .createProducer(session.createQueue("tickets.dmv"))
          .send(session.createTextMessage("{}"));
    }
  }

  @Test
  void who_trusts_its_certificate_sends_over_tls_and_nobody_else_does() throws Exception {
    try (DataFolder data = DataFolder.hold(folder.resolve("data"));
        EmbeddedBroker broker = broker(data, null, "")) {
      send(broker, trusting(data.file("broker-tls.pem")));

      assertThatThrownBy(() -> send(broker, "")).isInstanceOf(JMSException.class);
      assertThatThrownBy(() -> send(broker, "?sslEnabled=true")).isInstanceOf(JMSException.class);
    }
  }

  @Test
  void its_key_is_made_once_and_kept() throws Exception {
    try (DataFolder data = DataFolder.hold(folder.resolve("data"))) {
      broker(data, null, "").close();
      FileTime made = Files.getLastModifiedTime(data.file("broker-tls.p12"));
      try (EmbeddedBroker again = broker(data, null, "")) {
        assertThat(Files.getLastModifiedTime(data.file("broker-tls.p12"))).isEqualTo(made);
        send(again, trusting(data.file("broker-tls.pem")));
      }
    }
  }

  @Test
  void a_key_store_that_is_not_there_is_named() {
    try (DataFolder data = DataFolder.hold(folder.resolve("data"))) {
      assertThatThrownBy(() -> broker(data, folder.resolve("none.p12"), "x"))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("none.p12");
    }
  }
}
