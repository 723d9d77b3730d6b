package punctual.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * The account of a ticket.
 *
 * @param release the hash that names the release, or null where none is at hand
 * @param at the moment of which it tells
 * @param zone the zone in which people read its times
 * @param state what was known then; null where only a ledger is at hand
 * @param notices every notice that the policy knows, and why it was or was not sent; null where
 *     only a ledger is at hand
 */
public record Account(
    String ticket,
    String agency,
    String agreement,
    String release,
    Instant at,
    ZoneId zone,
    List<Entry> timeline,
    State state,
    List<Notice> notices) {

  /**
   * Something that happened, or a line of the ledger.
   *
   * @param what {@code event}, {@code rejected} or {@code ledger}
   */
  public record Entry(
      Instant at, String what, String text, String clause, String rule, String file) {}

  /** What was known of the ticket, what was owed, and what its flows waited for. */
  public record State(
      Map<String, Object> facts,
      Map<String, Instant> moments,
      List<Owed> obligations,
      Map<String, Integer> ladders,
      List<Waiting> flows) {}

  /** The newest obligation of its kind. */
  public record Owed(String key, String state, Instant due, String clause, String rule) {}

  /** A flow and what it waits for. */
  public record Waiting(String flow, String file, List<Occasion> occasions) {}

  /**
   * A notice: how often it was sent, which tasks would send it, and to whom rules would have it go.
   */
  public record Notice(
      String notice, int sent, Instant lastSent, List<Sender> tasks, List<Row> rows) {}

  /** A task that would send a notice, and on what occasions it is reached. */
  public record Sender(String task, String file, List<Occasion> occasions) {}

  /**
   * A signal or timer of a flow.
   *
   * @param now whether the flow waits for it, or would start with it
   * @param way which ways of gateways lead on from it; empty where there are none
   * @param remark what can be said of it
   * @param raised the rules that raise the signal
   */
  public record Occasion(
      String name,
      String kind,
      boolean now,
      Instant due,
      String way,
      String remark,
      List<Row> raised) {}

  /**
   * A rule, or a row of a table, held against the facts that it was last asked about; where it was
   * never asked, against what was known.
   *
   * @param lastEvent when such a thing as the rule waits for last happened; null when it never did
   *     or the rule waits for none
   * @param answer what it did when it was last asked
   */
  public record Row(
      String rule,
      String clause,
      String file,
      int line,
      Instant lastEvent,
      Answer answer,
      List<Check> conditions) {}

  /** What a rule did when it was last asked. */
  public enum Answer {
    /** Its conditions held. */
    ANSWERED,
    /** Not all of its conditions held. */
    SILENT,
    /** Nothing has come of which it could have been asked. */
    NOT_ASKED
  }

  /** Whether a condition held. */
  public enum Verdict {
    /** It held. */
    HOLDS,
    /** It did not hold. */
    FAILS,
    /** It depends on what is not at hand here. */
    OPEN
  }

  /**
   * A condition.
   *
   * @param heading the column of the table, or null
   * @param found what was found instead; empty where that says nothing
   */
  public record Check(String heading, String condition, Verdict verdict, String found) {}
}
