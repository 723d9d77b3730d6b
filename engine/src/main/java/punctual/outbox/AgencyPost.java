package punctual.outbox;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.engine.Notice;
import punctual.engine.Policy;
import punctual.facts.Notify;
import punctual.facts.Ticket;
import punctual.store.Sql;
import punctual.store.StoreParts;

/** Sends notices to an agency that concern no ticket, such as its statement of a month. */
public final class AgencyPost {

  private static final String DEFAULT_CHANNEL = "email";
  private static final int LEAST_SEVERE = 9;

  private final JdbcClient jdbc;
  private final Posting posting;

  public AgencyPost(JdbcClient jdbc, Posting posting) {
    this.jdbc = jdbc;
    this.posting = posting;
  }

  /**
   * A notice to an agency.
   *
   * @param about stands where a ticket's id does; a second notice about the same is not sent
   * @param notice its name, and its template's
   * @param enclosed names what goes with it, see {@link Enclosures}; null where nothing does
   */
  public record Letter(
      String agency,
      String about,
      String notice,
      String role,
      Instant at,
      Map<String, Object> words,
      String enclosed) {}

  /** Puts the notice among those to be sent; part of a transaction. Gives how many copies. */
  public int send(Policy policy, Letter letter) {
    Ticket nobody =
        new Ticket(letter.agency(), letter.about(), Map.of(), Map.of(), null, List.of());
    Notice notice =
        new Notice(
            Notify.of(letter.notice(), letter.role()),
            letter.notice(),
            DEFAULT_CHANNEL,
            letter.at(),
            null,
            letter.words());
    List<StoreParts.Copy> copies = posting.copies(policy, nobody, notice);
    for (int number = 0; number < copies.size(); number++) {
      add(letter, number, copies.get(number));
    }
    return copies.size();
  }

  private void add(Letter letter, int number, StoreParts.Copy copy) {
    String at = letter.at().toString();
    jdbc.sql(Sql.of("notice-to-agency"))
        .params(letter.agency(), letter.about(), number, letter.notice(), letter.notice())
        .params(copy.role(), copy.rank(), copy.name(), copy.channel(), copy.address())
        .params(copy.subject(), copy.body(), at, LEAST_SEVERE)
        .params(letter.enclosed(), copy.handing().from().toString())
        .update();
  }
}
