package punctual.live;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.app.Credentials;
import punctual.app.Service;
import punctual.scenarios.Project;

/** A service of our own on the project's policies. */
final class Running implements AutoCloseable {

  private static final Path PROGRAMS = Project.ROOT.resolve("test-scenarios/target/pg-programs");

  private final Path data;
  private final Service service;

  private Running(Path data, Service service) {
    this.data = data;
    this.service = service;
  }

  /**
   * @param settings Spring properties, each {@code --name=value}
   */
  static Running on(Path data, String... settings) {
    return at(Project.ROOT, data, settings);
  }

  /** The same on other policies. */
  static Running at(Path home, Path data, String... settings) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--punctual.home=" + home);
    arguments.add("--punctual.data=" + data);
    arguments.add("--punctual.database.programs=" + PROGRAMS);
    arguments.add("--punctual.broker.port=0");
    arguments.add("--server.port=0");
    arguments.addAll(List.of(settings));
    return new Running(data, Service.start(arguments));
  }

  /** Under the clock that events set. */
  static Running loadingHistory(Path data) {
    return on(data, "--punctual.clock=events");
  }

  String brokerUrl() {
    return service.words().replaceFirst(".*broker (tcp://\\S+) .*", "$1");
  }

  Path credentials() {
    return data.resolve("broker-users.properties");
  }

  Path data() {
    return data;
  }

  /** The release that new tickets are opened under. */
  String release() {
    return service.release();
  }

  int port() {
    return service.port();
  }

  /** Somebody who sends. */
  Sending as(String sender) throws Exception {
    String password = password(sender);
    return new Sending(brokerUrl(), sender, password);
  }

  private String password(String user) throws IOException {
    return Credentials.read(credentials()).password(user);
  }

  <T> T part(Class<T> type) {
    return service.part(type);
  }

  <T> T ask(Class<T> type, String sql, Object... parameters) {
    return service.part(JdbcClient.class).sql(sql).params(parameters).query(type).single();
  }

  @Override
  public void close() {
    service.close();
  }
}
