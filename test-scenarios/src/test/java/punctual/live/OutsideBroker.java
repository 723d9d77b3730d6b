package punctual.live;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import punctual.app.Credentials;
import punctual.scenarios.Project;

/**
 * Apache Artemis as it is handed out, in a process of its own, set up as the README says: {@code
 * artemis create}, the verb {@code broker}, {@code artemis run}. The profile slow unpacks it.
 */
final class OutsideBroker implements AutoCloseable {

  private static final Path UNPACKED = Project.ROOT.resolve("test-scenarios/target/outside-broker");

  private final Path instance;
  private final int port;
  private Process process;

  private OutsideBroker(Path instance, int port) {
    this.instance = instance;
    this.port = port;
  }

  static OutsideBroker create(Path instance) throws Exception {
    OutsideBroker broker = new OutsideBroker(instance, freePort());
    try (Stream<Path> versions = Files.list(UNPACKED)) {
      Path artemis = versions.findFirst().orElseThrow().resolve("bin/artemis");
      artemis.toFile().setExecutable(true);
      broker
          .run(
              artemis,
              "create",
              instance,
              "--user=console",
              "--password=console",
              "--require-login",
              "--no-web",
              "--no-autotune")
          .waitFor();
    }
    Verb.run(
        "broker",
        "--home",
        Project.ROOT,
        "--out",
        instance.resolve("etc"),
        "--host",
        "127.0.0.1",
        "--port",
        broker.port);
    return broker;
  }

  private static int freePort() throws IOException {
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      return free.getLocalPort();
    }
  }

  private Process run(Object... command) throws IOException {
    ProcessBuilder builder =
        new ProcessBuilder(Stream.of(command).map(Object::toString).toList())
            .redirectErrorStream(true)
            .redirectOutput(said().toFile());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("JAVA_ARGS_APPEND", "-Xmx512m -Dio.netty.noUnsafe=false");
    return builder.start();
  }

  private Path said() {
    return instance.resolveSibling("broker-said.txt");
  }

  void start() throws IOException {
    process = run(instance.resolve("bin/artemis"), "run");
    Awaitility.await()
        .atMost(Duration.ofMinutes(1))
        .until(() -> Files.readString(said()).contains("Server is now active"));
  }

  /** As when its machine loses power: no word to anybody. */
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  String url() {
    return "tcp://127.0.0.1:" + port;
  }

  String amqp() {
    return "amqp://127.0.0.1:" + port;
  }

  Path credentials() {
    return instance.resolve("etc/artemis-users.properties");
  }

  String password(String user) throws IOException {
    return Credentials.read(credentials()).password(user);
  }

  /** What a service has to be told to use it, as in {@code conf/external.yaml}. */
  List<String> settings() throws IOException {
    return List.of(
        "--spring.artemis.broker-url=" + url(),
        "--spring.artemis.user=engine",
        "--spring.artemis.password=" + password("engine"),
        "--punctual.broker.connectors-user=connectors",
        "--punctual.broker.connectors-password=" + password("connectors"));
  }

  @Override
  public void close() throws InterruptedException {
    kill();
  }
}
