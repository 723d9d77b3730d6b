package punctual.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import punctual.contract.Senders;

/**
 * An Artemis broker of our own, for trials and small sites: messages on disk, one user per sender,
 * one durable queue per address. It speaks Artemis' core protocol only.
 */
public final class EmbeddedBroker implements AutoCloseable {
  private static final int HIGHEST_PORT = 65_535;
  private static final AtomicInteger SERVERS = new AtomicInteger();

  private final int id = SERVERS.getAndIncrement();
  private final Credentials passwords;
  private final String listening;
  private final String encrypted;
  private final EmbeddedActiveMQ broker = new EmbeddedActiveMQ();

  private EmbeddedBroker(Credentials passwords, String listening, String encrypted) {
    this.passwords = passwords;
    this.listening = listening;
    this.encrypted = encrypted;
  }

  /**
   * Starts it.
   *
   * @param port where it listens; 0: at any free port
   * @throws StartProblem if it cannot start; nothing is left running then
   */
  static EmbeddedBroker start(DataFolder data, Senders senders, String host, int port) {
    Settings.Tls none = new Settings.Tls(host, 0, null, "");
    return start(data, senders, new Settings.Broker(host, port, none, "", ""));
  }

  /** The same, with encrypted connections where the settings say so. */
  static EmbeddedBroker start(DataFolder data, Senders senders, Settings.Broker at) {
    BrokerPermissions permissions = new BrokerPermissions(senders);
    Credentials passwords =
        Credentials.keep(data.file("broker-users.properties"), permissions.users());
    String listening = "tcp://" + at.host() + ":" + freePort(at.host(), at.port());
    EmbeddedBroker broker = new EmbeddedBroker(passwords, listening, encrypted(data, at));
    try {
      broker.start(BrokerSettings.of(data.file("broker"), permissions), permissions);
    } catch (Exception e) {
      broker.close();
      throw new StartProblem(
          "the embedded broker in %s did not start: %s"
              .formatted(data.file("broker"), e.getMessage()),
          e);
    }
    return broker;
  }

  private static String encrypted(DataFolder data, Settings.Broker at) {
    if (at.tls().port() == 0) {
      return null;
    }
    int port = freePort(at.tls().host(), Math.max(0, at.tls().port()));
    return "tcp://" + at.tls().host() + ":" + port + "?" + BrokerTls.of(data, at).parameters();
  }

  private static int freePort(String host, int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new StartProblem(
          "port %d, meant for the broker: expected 0 to %d".formatted(port, HIGHEST_PORT));
    }
    try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getByName(host))) {
      return socket.getLocalPort();
    } catch (IOException e) {
      throw new StartProblem(
          "port %d at %s, meant for the broker, is taken by another program; name another one with --punctual.broker.port"
              .formatted(port, host),
          e);
    }
  }

  private void start(Configuration configuration, BrokerPermissions permissions) throws Exception {
    configuration.addAcceptorConfiguration("engine", "vm://" + id);
    configuration.addAcceptorConfiguration(
        "senders", listening + "?protocols=CORE;useEpoll=false;useKQueue=false");
    if (encrypted != null) {
      configuration.addAcceptorConfiguration(
          "encrypted", encrypted + ";protocols=CORE;useEpoll=false;useKQueue=false");
    }
    configuration.registerBrokerPlugin(new SizeLimit());
    broker.setConfiguration(configuration);
    broker.setSecurityManager(new BrokerUsers(permissions.users(), passwords));
    broker.start();
    if (!broker.getActiveMQServer().isActive()) {
      throw new IllegalStateException("it is not active; the log says why");
    }
  }

  /** Where those in the same process connect. */
  public String insideUrl() {
    return "vm://" + id + "?connectionTtl=10000&clientFailureCheckPeriod=5000";
  }

  /** Where everybody else connects. */
  public String url() {
    return listening;
  }

  /** Where they connect with TLS; null for nowhere. */
  public String encryptedUrl() {
    return encrypted == null ? null : encrypted.substring(0, encrypted.indexOf('?'));
  }

  /** The users and their passwords. */
  public Map<String, String> passwords() {
    return passwords.all();
  }

  /** The file that names the users and their passwords. */
  public java.nio.file.Path passwordFile() {
    return passwords.file();
  }

  /** Stops it; what was not acknowledged is delivered again after the next start. */
  @Override
  public void close() {
    try {
      broker.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the embedded broker did not stop: " + e.getMessage(), e);
    }
  }
}
