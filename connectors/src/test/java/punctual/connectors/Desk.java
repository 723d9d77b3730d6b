package punctual.connectors;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import punctual.connectors.MailSettings.Channel;
import punctual.connectors.in.SftpServer;
import punctual.contract.Contract;
import punctual.contract.Senders;

/** The connectors as a desk runs them, with the project's own routes. */
final class Desk {
  static final Path ROUTES = Path.of("routes");
  private static final String FROM = "desk@punctual.example";

  private Desk() {}

  static Connectors start(TestBroker broker, MailSettings mail) {
    return start(broker, mail, ROUTES);
  }

  static Connectors start(TestBroker broker, MailSettings mail, Path routes) {
    return start(broker, mail, routes, waysIn());
  }

  static Connectors start(TestBroker broker, MailSettings mail, Path routes, WaysIn ways) {
    ConnectorSettings settings = new ConnectorSettings(routes, mail, 2, ways);
    return Connectors.start(settings, broker.factory(), InstantSource.fixed(Notices.SENT));
  }

  static WaysIn waysIn() {
    return waysIn(null);
  }

  static WaysIn waysIn(SftpServer sftp) {
    try {
      Path folder = Files.createTempDirectory("punctual-ways");
      folder.toFile().deleteOnExit();
      return new WaysIn(
          Senders.load(Contract.load()),
          Path.of("mappings"),
          folder,
          null,
          sftp,
          java.util.Map.of());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static MailSettings smtp(int port) {
    MailServer server = new MailServer("127.0.0.1", port, null, null, MailTls.OFFERED);
    return new MailSettings(Channel.SMTP, FROM, server, null);
  }

  static MailSettings folder(Path folder) {
    return new MailSettings(Channel.MAILDIR, FROM, null, folder);
  }

  static MailSettings counting() {
    return new MailSettings(Channel.COUNT, FROM, null, null);
  }
}
