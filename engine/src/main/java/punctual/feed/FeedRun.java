package punctual.feed;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import java.util.function.LongConsumer;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import punctual.contract.Contract;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.replay.EventFile;

/** A run of {@code feed}: connects as each sender, with the passwords of a credentials file. */
public final class FeedRun {

  private static final Duration PATIENCE = Duration.ofMinutes(5);

  private final Contract contract = Contract.load();
  private final Senders senders;
  private final Properties passwords = new Properties();
  private final Path credentials;
  private final String broker;

  /** What became of it: the answers, and how many lines belong to nobody. */
  public record Fed(FeedTally tally, long left) {}

  /**
   * @param home whose {@code connectors/contract/senders.csv} counts, if it has one
   */
  public FeedRun(Path home, Path credentials, String broker) throws IOException {
    Path own = home.resolve("connectors/contract/senders.csv");
    this.senders = Files.exists(own) ? Senders.load(contract, own) : Senders.load(contract);
    this.credentials = credentials;
    this.broker = broker;
    if (!Files.isReadable(credentials)) {
      throw new FileProblem(
          Place.of(credentials.toString()),
          "cannot be read; it holds the broker's users, a line user=password each");
    }
    try (InputStream in = Files.newInputStream(credentials)) {
      passwords.load(in);
    }
  }

  public Fed feed(Path events, String only, int rate, LongConsumer lines)
      throws IOException, JMSException {
    FeedTally tally = new FeedTally();
    Path cache = Path.of(System.getProperty("user.home"), ".cache", "punctual");
    try (FeedProgress progress = FeedProgress.of(cache, events, broker, credentials, only);
        EventFile file = EventFile.open(events.toString());
        Feed feed =
            new Feed(contract, senders, sender -> connect(sender, progress.name(), tally), tally)) {
      long left = feed.feed(file, new Feed.Plan(only, rate, progress), lines);
      return new Fed(tally, left);
    }
  }

  private FeedSender connect(Sender sender, String asker, FeedTally tally) throws JMSException {
    String password = passwords.getProperty(sender.user());
    if (password == null) {
      throw new FileProblem(
          Place.of(credentials.toString()), "has no password of the user '" + sender.user() + "'");
    }
    ActiveMQConnectionFactory factory =
        new ActiveMQConnectionFactory(broker, sender.user(), password);
    factory.setBlockOnDurableSend(false);
    return new FeedSender(sender, new FeedSender.Terms(factory, PATIENCE, asker), tally);
  }
}
