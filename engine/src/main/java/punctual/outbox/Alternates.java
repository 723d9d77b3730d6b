package punctual.outbox;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Policy;
import punctual.engine.Releases;
import punctual.facts.Contact;
import punctual.store.LedgerAppend.Head;
import punctual.store.Sql;

/** Moves a notice on from a contact that cannot be reached to the next one of the same role. */
public final class Alternates {

  private static final String DEFAULT_CHANNEL = "email";

  private final JdbcClient jdbc;
  private final Releases releases;

  public Alternates(JdbcClient jdbc, Releases releases) {
    this.jdbc = jdbc;
    this.releases = releases;
  }

  /** Whether there was an alternate; its copy then waits to be sent. */
  boolean take(String agency, Head head, SentCopy failed, Instant now) {
    Policy policy = releases.policies(head.release()).policy(head.agreement()).orElseThrow();
    List<Contact> contacts =
        Posting.first(
            policy.directory().contacts(head.ticket(), failed.role(), failed.at()), failed.rank());
    for (Contact contact : contacts) {
      jdbc.sql(Sql.of("notice-alternate"))
          .params(
              contact.rank(),
              contact.name(),
              contact.channel() == null ? DEFAULT_CHANNEL : contact.channel(),
              contact.address(),
              now.toString(),
              agency,
              failed.key().ticket(),
              failed.key().line(),
              failed.key().copy())
          .update();
    }
    return !contacts.isEmpty();
  }
}
