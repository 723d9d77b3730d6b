package punctual.billing;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import punctual.engine.Policy;
import punctual.facts.Owners;
import punctual.outbox.AgencyPost;

/** Sends an agency its statement of a month, in the words of the policy (NY-BIL-5). */
public final class StatementPost {

  private static final String NOTICE = "statement";
  private static final String ROLE = "billing-contact";

  private final AgencyPost post;

  public StatementPost(AgencyPost post) {
    this.post = post;
  }

  /**
   * Puts it among the notices to be sent; part of the transaction that keeps it.
   *
   * @return a finding where nobody can be reached
   */
  Optional<String> send(Policy policy, Statement statement, Instant now) {
    String agency = statement.billTo();
    if (agency.equals(Owners.UNASSIGNED)) {
      return Optional.empty();
    }
    StatementName name = new StatementName(statement.agreement(), statement.month());
    int copies =
        post.send(
            policy,
            new AgencyPost.Letter(
                agency,
                NOTICE + " " + name.written(),
                NOTICE,
                ROLE,
                now,
                words(policy, statement),
                name.written()));
    return copies > 0
        ? Optional.empty()
        : Optional.of(agency + " has no billing contact; its statement is kept and not sent");
  }

  private static Map<String, Object> words(Policy policy, Statement statement) {
    Totals totals = statement.totals();
    String agency = statement.billTo();
    Map<String, Object> words = new LinkedHashMap<>();
    words.put("agency", policy.directory().agencies().getOrDefault(agency, agency));
    words.put("agreement", policy.agreement().title());
    words.put("month", statement.month().toString());
    words.put("lines", totals.lines());
    words.put("amount", totals.amount().toPlainString());
    words.put("currency", policy.rates().currency());
    words.put("withoutAmount", totals.withoutAmount() == 0 ? null : totals.withoutAmount());
    words.put("place", place(statement));
    return words;
  }

  /** The path under which it lies as it was first reported. */
  private static String place(Statement statement) {
    return "/api/agencies/"
        + statement.billTo()
        + "/billing?agreement="
        + statement.agreement()
        + "&month="
        + statement.month()
        + "&view=first";
  }
}
