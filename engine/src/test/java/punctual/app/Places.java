package punctual.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import punctual.contract.Contract;
import punctual.contract.Senders;

/** Where the tests' parts live. */
public final class Places {
  static final Path HOME = Path.of("..").toAbsolutePath().normalize();
  static final Path PROGRAMS = Path.of("target/pg-programs").toAbsolutePath();
  static final Senders SENDERS = Senders.load(Contract.load());

  private Places() {}

  static EmbeddedDatabase database(DataFolder data) {
    return EmbeddedDatabase.start(data, 0, PROGRAMS);
  }

  static EmbeddedBroker broker(DataFolder data) {
    return EmbeddedBroker.start(data, SENDERS, "127.0.0.1", 0);
  }

  /** A service on free ports, with these settings besides. */
  public static Service service(Path data, String... more) {
    List<String> arguments = new ArrayList<>();
    arguments.add("--punctual.home=" + HOME);
    arguments.add("--punctual.data=" + data);
    arguments.add("--punctual.database.programs=" + PROGRAMS);
    arguments.add("--punctual.broker.port=0");
    if (Stream.of(more).noneMatch(argument -> argument.startsWith("--server.port="))) {
      arguments.add("--server.port=0");
    }
    arguments.addAll(List.of(more));
    return Service.start(arguments);
  }

  /** Something else that listens. */
  static ServerSocket listener() throws IOException {
    return new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"));
  }
}
