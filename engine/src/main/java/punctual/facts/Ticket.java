package punctual.facts;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/**
 * A ticket as its history tells it. Every accessor answers null (or false) for what never happened,
 * so that a rule can say {@code Ticket(severity <= 2, restored == null)}.
 *
 * @param agency whose ticket it is
 * @param id the CloudEvents subject
 * @param facts the fields of the opening, as later events changed them; {@code resolver} is the
 *     present one
 * @param moments when things happened: event names without {@code ticket.}, steps, and the marks
 *     that flows set
 * @param classification null until known
 * @param pauses in order; the last may still last
 */
public record Ticket(
    String agency,
    String id,
    Map<String, Object> facts,
    Map<String, Moment> moments,
    Classification classification,
    List<Pause> pauses) {

  /** Facts of this beginning and a ledger key say what was billed. */
  public static final String BILLS = "billed as ";

  /**
   * Whether the ticket belongs to a random sample: always the same tickets for the same share, and
   * those of a smaller share are among those of a larger one.
   *
   * @param share such as {@code 5 %}
   */
  public boolean inSample(String share) {
    return Sample.of(id, share);
  }

  /** Whether a line was billed for the ticket under this key. */
  public boolean billedAs(String key) {
    return key != null && facts.containsKey(BILLS + key);
  }

  public Integer severity() {
    return classification != null && classification.level() instanceof Integer level ? level : null;
  }

  public String priority() {
    return classification != null && classification.level() instanceof String level ? level : null;
  }

  public Integer firstSeverity() {
    return classification != null && classification.first() instanceof Integer level ? level : null;
  }

  /** {@code table}, or the person who classified it. */
  public String classifiedBy() {
    return classification == null ? null : classification.by();
  }

  /** A person's decision, which stands until another event states one. */
  public Integer statedSeverity() {
    return facts.get("severity") instanceof Number level ? level.intValue() : null;
  }

  /** A person's decision, which stands until another event states one. */
  public String statedPriority() {
    return text("priority");
  }

  public String statedBy() {
    return text("stated by");
  }

  public String text(String fact) {
    return facts.get(fact) instanceof String text ? text : null;
  }

  public boolean flag(String fact) {
    return Boolean.TRUE.equals(facts.get(fact));
  }

  /** Whether a fact is one of these words (comma-separated). */
  public boolean oneOf(String fact, String words) {
    return text(fact) != null && List.of(words.trim().split("\\s*,\\s*")).contains(text(fact));
  }

  public Moment moment(String name) {
    return moments.get(name);
  }

  public String service() {
    return text("service");
  }

  public String category() {
    return text("category");
  }

  public String impact() {
    return text("impact");
  }

  public String urgency() {
    return text("urgency");
  }

  public String channel() {
    return text("channel");
  }

  public String resolver() {
    return text("resolver");
  }

  /** What an inquiry is about; null for an incident. */
  public String topic() {
    return text("topic");
  }

  /** Whether it is a constituent's inquiry, and no incident. */
  public boolean inquiry() {
    return topic() != null;
  }

  public String device() {
    return text("device");
  }

  public boolean vendorNeeded() {
    return flag("vendorNeeded");
  }

  public Moment opened() {
    return moment("opened");
  }

  /** When somebody first heard of it: the opening's {@code reportedAt}, else the opening. */
  public Moment reported() {
    return moment("reported");
  }

  /** When the first severity or priority became known. */
  public Moment classified() {
    return moment("classified");
  }

  /** When severity or priority last took another value; null while it never changed. */
  public Moment levelChanged() {
    return moment("level changed");
  }

  /** When severity or priority last changed away from this level; null if it never did. */
  public Moment left(Object level) {
    return moment("left " + level);
  }

  /** The first referral. */
  public Moment referred() {
    return moment("referred");
  }

  /** The newest referral, to another resolver than before. */
  public Moment lastReferred() {
    return moment("last referred");
  }

  /** The newest acknowledgement since the newest referral or reopening. */
  public Moment acknowledged() {
    return moment("acknowledged");
  }

  /** The first acknowledgement since the newest referral or reopening; it stands from then on. */
  public Moment firstAcknowledged() {
    return moment("first acknowledged");
  }

  /** The newest acknowledgement, whichever referral it was of. */
  public Moment lastAcknowledged() {
    return moment("last acknowledged");
  }

  /** The newest substantive update. */
  public Moment updated() {
    return moment("updated");
  }

  /** Whether an acknowledgement or a substantive update has come since the first referral. */
  public boolean heardFromResolver() {
    return referred() != null
        && (acknowledged() != null || updated() != null && updated().isAfter(referred()));
  }

  /** The first response by a person. */
  public Moment responded() {
    return moment("responded");
  }

  public Moment restored() {
    return moment("restored");
  }

  public Moment resolved() {
    return moment("resolved");
  }

  /** When the ticket was first billed. */
  public Moment billed() {
    return moment("billed");
  }

  /** How many calls about the ticket an agent has answered. */
  public int answeredCalls() {
    return facts.get("answered calls") instanceof Number calls ? calls.intValue() : 0;
  }

  /** The hours of the newest work that was done for it; none before. */
  public BigDecimal workHours() {
    return facts.get("work hours") instanceof Number hours ? Quantity.of(hours) : BigDecimal.ZERO;
  }

  /** When what the ticket asks for was refused. */
  public Moment refused() {
    return moment("refused");
  }

  public Moment reopened() {
    return moment("reopened");
  }

  public Moment evaluated() {
    return moment("evaluated");
  }

  public Moment assigned() {
    return moment("assigned");
  }

  /** Cancelled or merged away. */
  public Moment cancelled() {
    return moment("cancelled");
  }

  /** Resolved, closed, cancelled or merged: nothing is owed any more unless it is reopened. */
  public boolean over() {
    return resolved() != null || cancelled() != null;
  }
}
