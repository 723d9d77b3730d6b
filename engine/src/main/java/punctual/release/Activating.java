package punctual.release;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.TreeMap;
import punctual.policy.ReleaseFiles;
import punctual.store.JdbcReleases;

/** Puts releases in force. */
public final class Activating {

  /** What is ordered now holds from now and this on: by then every node has heard of it. */
  private static final Duration HEARD = Duration.ofSeconds(1);

  private final ReleaseBook book;
  private final JdbcReleases releases;
  private final InstantSource clock;
  private final boolean twoPeople;

  /**
   * @param clock null where the events themselves say what time it is
   * @param twoPeople whether who orders must be another than the author
   */
  public Activating(
      ReleaseBook book, JdbcReleases releases, InstantSource clock, boolean twoPeople) {
    this.book = book;
    this.releases = releases;
    this.clock = clock;
    this.twoPeople = twoPeople;
  }

  /**
   * Puts a stored release in force.
   *
   * @return the order as it was carried out
   * @throws Refused when it cannot be
   */
  public Order activate(Order order) {
    ReleaseBook.Entry entry =
        book.find(order.release())
            .orElseThrow(() -> new Refused("no stored release is " + order.release()));
    require(order.by() != null && !order.by().isBlank(), "say who orders it: by");
    require(order.reason() != null && !order.reason().isBlank(), "say why: reason");
    require(
        !twoPeople || bySecond(entry, order.by()) || wasInForce(entry.hash()),
        "a release needs two people here: " + entry.author() + " stored it, another activates it");
    Order done =
        new Order(
            order.release(),
            order.by(),
            order.reason(),
            order.openTickets() || onlyContacts(order.release()),
            from(order.from()));
    book.activate(done);
    releases.read();
    return done;
  }

  private static boolean bySecond(ReleaseBook.Entry entry, String by) {
    return entry.author() != null && !entry.author().equals(by);
  }

  /** What was in force already had its two people; one may go back to it. */
  private boolean wasInForce(String hash) {
    Instant now = clock == null ? Instant.MAX : clock.instant();
    return releases.activations().stream()
        .anyMatch(one -> one.release().equals(hash) && !one.from().isAfter(now));
  }

  private static void require(boolean holds, String sentence) {
    if (!holds) {
      throw new Refused(sentence);
    }
  }

  private Instant from(Instant asked) {
    if (clock == null) {
      require(asked != null, "under the events' clock say from when: from");
      return asked;
    }
    Instant now = clock.instant();
    require(
        asked == null || !asked.isBefore(now),
        "a release comes into force from now on at the earliest; found " + asked);
    Instant heard = now.plus(HEARD);
    return asked == null || asked.isBefore(heard) ? heard : asked;
  }

  /** A release that differs only in contacts judges open tickets at once. */
  private boolean onlyContacts(String hash) {
    Instant now = clock == null ? Instant.MAX : clock.instant();
    TreeMap<String, String> before = texts(releases.inForceAt(now));
    TreeMap<String, String> after = texts(hash);
    before.keySet().removeIf(Activating::isContact);
    after.keySet().removeIf(Activating::isContact);
    return before.equals(after);
  }

  private TreeMap<String, String> texts(String hash) {
    ReleaseFiles files = releases.files(hash).orElseThrow();
    return new TreeMap<>(files.texts());
  }

  private static boolean isContact(String path) {
    return path.matches("rules/[^/]+/contacts/.*");
  }
}
