package punctual.app;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import punctual.connectors.MailSettings.Channel;

/**
 * What an operator may set, under {@code punctual.*}.
 *
 * @param home holds {@code rules/}, {@code processes/} and {@code connectors/}
 * @param data where the embedded parts keep their data; under home unless named
 * @param clock {@code system}, {@code events} or {@code INSTANTxSPEED}
 * @param tolerance how much later than its cause a thing may be done and still carry the cause's
 *     instant
 * @param notices how notices leave
 * @param intake how messages come in
 * @param ways which ways in there are besides the queues
 * @param releases how new policies come into force
 * @param web who may reach the pages
 * @param database the embedded PostgreSQL
 * @param broker the embedded Artemis, and who the connectors are at the broker
 */
@ConfigurationProperties(prefix = "punctual", ignoreUnknownFields = false)
public record Settings(
    Path home,
    Path data,
    @DefaultValue("system") String clock,
    @DefaultValue("60s") Duration tolerance,
    @DefaultValue Notices notices,
    @DefaultValue Intake intake,
    @DefaultValue Ways ways,
    @DefaultValue Web web,
    @DefaultValue Releases releases,
    @DefaultValue Database database,
    @DefaultValue Broker broker) {

  public Settings {
    home = (home == null ? Path.of("") : home).toAbsolutePath().normalize();
    data = (data == null ? home.resolve("data") : data).toAbsolutePath().normalize();
  }

  /**
   * How new policies come into force.
   *
   * @param watch whether the home is watched and examined whenever it changes
   * @param twoPeople whether a release is activated by another person than stored it
   */
  public record Releases(
      @DefaultValue("true") boolean watch, @DefaultValue("false") boolean twoPeople) {}

  /**
   * How notices leave.
   *
   * @param channel where notices by e-mail go
   * @param from their sender's address
   * @param consumers how many are under way at the same time
   * @param smtp the mail server, for channel {@code smtp}
   */
  public record Notices(
      @DefaultValue("maildir") Channel channel,
      @DefaultValue("punctual@localhost") String from,
      @DefaultValue("4") int consumers,
      @DefaultValue Smtp smtp) {}

  /**
   * A mail server.
   *
   * @param tls whether the connection must be encrypted: from the beginning at port 465 (RFC 8314),
   *     by STARTTLS at any other
   * @param tlsAtOnce whether it is encrypted from the beginning at another port too
   * @param trust the file of certificates (PEM) that vouch for the server; those of Java if left
   *     out
   */
  public record Smtp(
      @DefaultValue("") String host,
      @DefaultValue("25") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("false") boolean tls,
      @DefaultValue("false") boolean tlsAtOnce,
      Path trust) {}

  /**
   * How messages come in.
   *
   * @param batch the most messages of one agency in a transaction
   * @param rate how many messages a second are taken from one address, the rest waiting there; 0:
   *     any number
   */
  public record Intake(@DefaultValue("1000") int batch, @DefaultValue("0") int rate) {}

  /**
   * Ways in besides the queues.
   *
   * @param hooks the secret of each sender that may use a signed webhook; while it is changed, the
   *     new and the old one, with a comma between
   * @param mailbox the mailbox whose mails become events
   * @param sftp the server whose files are fetched
   * @param rate how many events one sender may bring in a second by requests; 0: any number
   */
  public record Ways(
      Map<String, String> hooks,
      @DefaultValue Mailbox mailbox,
      @DefaultValue Sftp sftp,
      @DefaultValue("1000") int rate) {
    public Ways {
      hooks = hooks == null ? Map.of() : Map.copyOf(hooks);
    }
  }

  /**
   * A mailbox (IMAP).
   *
   * @param host none: no mailbox is read
   * @param tls whether the connection is encrypted from the beginning
   * @param trust the file of certificates (PEM) that vouch for the server; those of Java if left
   *     out
   */
  public record Mailbox(
      @DefaultValue("") String host,
      @DefaultValue("993") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      @DefaultValue("true") boolean tls,
      Path trust) {}

  /**
   * A server whose files are fetched (SFTP).
   *
   * @param host none: nothing is fetched
   * @param password for a user without a key
   * @param key the user's private key, or none
   * @param knownHosts the file that names the server's own key
   * @param folder that holds {@code in}, {@code done} and {@code failed}
   */
  public record Sftp(
      @DefaultValue("") String host,
      @DefaultValue("22") int port,
      @DefaultValue("") String user,
      @DefaultValue("") String password,
      Path key,
      Path knownHosts,
      @DefaultValue(".") String folder) {}

  /**
   * Who may reach the pages.
   *
   * @param users the file of those who may sign in; without it everything is open, to this computer
   *     only
   * @param hosts names besides this computer's own by which it may be called while it is open
   * @param secret signs public forms and links, the same on every node; if left out, links are
   *     signed with a key kept in the data directory and forms with one made at each start
   * @param address of the pages in links that are sent, such as {@code https://desk.example.gov};
   *     this computer's own if left out
   */
  public record Web(
      Path users,
      @DefaultValue List<String> hosts,
      @DefaultValue("") String secret,
      @DefaultValue("") String address) {}

  /**
   * The embedded PostgreSQL.
   *
   * @param port where it listens; 0: chosen once and kept
   * @param programs where its programs are unpacked; under data unless named
   */
  public record Database(@DefaultValue("0") int port, Path programs) {}

  /**
   * The embedded Artemis.
   *
   * @param host the address it listens at
   * @param port where it listens; 0: any free port
   * @param connectorsUser the connectors' user at an external broker
   * @param connectorsPassword the connectors' password at an external broker
   * @param tls where it listens for encrypted connections besides
   */
  public record Broker(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("61616") int port,
      @DefaultValue Tls tls,
      @DefaultValue("connectors") String connectorsUser,
      @DefaultValue("") String connectorsPassword) {}

  /**
   * Encrypted connections to the embedded Artemis.
   *
   * @param host the address it listens at for them
   * @param port where it listens for them; 0: at none, -1: at any free port
   * @param keyStore with its key and certificate; none: made at the first start and kept under data
   */
  public record Tls(
      @DefaultValue("127.0.0.1") String host,
      @DefaultValue("0") int port,
      Path keyStore,
      @DefaultValue("") String keyStorePassword) {}
}
