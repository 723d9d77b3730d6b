package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.keyprovider.SimpleGeneratorHostKeyProvider;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.connectors.in.SftpServer;

/** Files of an SFTP server (Apache MINA SSHD). */
class SftpTest {
  private static final String PASSWORD = "sesame, open";

  @TempDir private Path folder;
  private Path theirs;
  private TestBroker broker;
  private FakeEngine engine;
  private SshServer server;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    theirs = Files.createDirectories(folder.resolve("theirs"));
    Files.createDirectories(theirs.resolve("in/dmv"));
    broker = new TestBroker(folder.resolve("broker"));
    engine = new FakeEngine(broker, "dmv", "phones");
    server = SshServer.setUpDefaultServer();
    server.setHost("127.0.0.1");
    server.setKeyPairProvider(new SimpleGeneratorHostKeyProvider(folder.resolve("host-key")));
    server.setPasswordAuthenticator((user, password, session) -> password.equals(PASSWORD));
    server.setSubsystemFactories(java.util.List.of(new SftpSubsystemFactory()));
    server.setFileSystemFactory(new VirtualFileSystemFactory(theirs));
    server.start();
  }

  @AfterEach
  void stop() throws Exception {
    connectors.close();
    server.stop(true);
    engine.close();
    broker.close();
  }

  private void connect(String host) throws Exception {
    Path known = folder.resolve("known-hosts");
    String key =
        PublicKeyEntry.toString(
            server.getKeyPairProvider().loadKeys(null).iterator().next().getPublic());
    Files.writeString(known, "[" + host + "]:" + server.getPort() + " " + key + "\n");
    SftpServer.Login login = new SftpServer.Login("punctual", PASSWORD, null);
    SftpServer named = new SftpServer("127.0.0.1", server.getPort(), login, known, ".");
    connectors = Desk.start(broker, Desk.counting(), Desk.ROUTES, Desk.waysIn(named));
  }

  private void drop(String place, String text) throws IOException {
    Path file = theirs.resolve("in").resolve(place);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
  }

  private void awaitFile(String place) {
    await().atMost(Duration.ofSeconds(30)).until(() -> Files.exists(theirs.resolve(place)));
  }

  private static String event(String id) {
    return """
        {"specversion":"1.0","id":"%s","source":"/agencies/dmv","type":"ticket.opened","subject":"T1",\
        "time":"2010-11-01T09:00:00-04:00","data":{"agreement":"newyork","impact":"high"}}"""
        .formatted(id);
  }

  @Test
  void a_file_is_fetched_taken_and_moved_to_done_there() throws Exception {
    connect("127.0.0.1");
    drop("dmv/one.jsonl", event("s-1") + "\n" + event("s-2") + "\n");

    awaitFile("done/dmv/one.jsonl");
    assertThat(engine.taken).extracting("id").containsExactly("s-1", "s-2");
    assertThat(theirs.resolve("in/dmv/one.jsonl")).doesNotExist();
  }

  @Test
  void a_file_with_bad_lines_moves_to_failed_with_their_list() throws Exception {
    connect("127.0.0.1");
    drop("dmv/two.jsonl", event("s-3") + "\nno JSON\n");
    drop("nobody/three.jsonl", event("s-4") + "\n");

    awaitFile("failed/dmv/two.jsonl.problems.csv");
    awaitFile("failed/nobody/three.jsonl.problems.csv");
    await()
        .untilAsserted(
            () ->
                assertThat(theirs.resolve("failed/dmv/two.jsonl.problems.csv"))
                    .content()
                    .contains("2,,,"));
    assertThat(theirs.resolve("failed/dmv/two.jsonl")).exists();
  }

  @Test
  void what_is_still_being_written_is_left_alone() throws Exception {
    connect("127.0.0.1");
    drop("dmv/half.jsonl.part", event("s-5"));
    drop("dmv/whole.jsonl", event("s-6") + "\n");

    awaitFile("done/dmv/whole.jsonl");
    assertThat(theirs.resolve("in/dmv/half.jsonl.part")).exists();
  }

  @Test
  void a_file_of_a_name_that_was_there_before_gets_a_number() throws Exception {
    connect("127.0.0.1");
    drop("dmv/day.jsonl", event("s-7") + "\n");
    awaitFile("done/dmv/day.jsonl");
    drop("dmv/day.jsonl", event("s-8") + "\n");

    awaitFile("done/dmv/day.jsonl-2");
  }

  @Test
  void a_server_with_another_key_is_not_used() throws Exception {
    connect("another.example");
    drop("dmv/one.jsonl", event("s-9") + "\n");

    await().during(Duration.ofSeconds(6)).until(() -> engine.taken.isEmpty());
  }
}
