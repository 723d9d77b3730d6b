package punctual.outbox;

import java.time.Instant;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Delivery;
import punctual.engine.Directory;
import punctual.engine.Policy;
import punctual.engine.Reach;
import punctual.engine.Recipients;
import punctual.engine.Releases;
import punctual.facts.Contact;
import punctual.store.LedgerAppend.Head;
import punctual.store.Sql;
import punctual.store.StoreParts.Handing;

/** Moves a notice on from a contact that cannot be reached to the next one of the same role. */
public final class Alternates {

  private final JdbcClient jdbc;
  private final Releases releases;

  public Alternates(JdbcClient jdbc, Releases releases) {
    this.jdbc = jdbc;
    this.releases = releases;
  }

  /**
   * When a notice moves on.
   *
   * @param counts the instant that is judged by
   * @param now when its next copy waits to be sent
   */
  record When(Instant counts, Instant now) {}

  /** Whether there was an alternate; its copy then waits to be sent. */
  boolean take(String agency, Head head, SentCopy failed, When when) {
    Policy policy = releases.policies(head.release()).policy(head.agreement()).orElseThrow();
    Directory directory = policy.directory();
    String way = failed.channel().equals(Recipients.POST) ? Recipients.POST : null;
    Reach.Asked asked =
        new Recipients(policy, head.ticket(), when.counts()).asked(failed.role(), way);
    Reach reach = Reach.of(directory, asked, failed.rank(), false);
    for (Contact contact : reach.contacts()) {
      Handing handing = Handings.of(directory, asked, reach, contact, Delivery.AT_ONCE);
      jdbc.sql(Sql.of("notice-alternate"))
          .params(
              contact.rank(),
              contact.name(),
              Recipients.channel(contact),
              contact.address(),
              handing.others(),
              handing.most(),
              handing.seconds(),
              agency,
              failed.key().ticket(),
              failed.key().line(),
              failed.key().copy(),
              when.now().toString())
          .update();
    }
    return !reach.contacts().isEmpty();
  }
}
