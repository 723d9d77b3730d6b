package punctual.facts;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

/**
 * A call that has ended, for the groups {@code desks} and {@code calls}.
 *
 * @param id the call's own id
 * @param data what the phone system says of it
 * @param desk the desk that its menu path reaches; null while that is being asked
 * @param about the ticket that it is about, by the end of the call's month; null where none is
 *     known
 */
public record Call(String id, Map<String, Object> data, String desk, Ticket about) {

  public String text(String field) {
    return data.get(field) instanceof String text ? text : null;
  }

  public boolean flag(String field) {
    return Boolean.TRUE.equals(data.get(field));
  }

  /** The keys pressed, such as {@code 1 1}; empty where none was. */
  public String menu() {
    return data.get("menu") instanceof List<?> keys
        ? String.join(" ", keys.stream().map(Object::toString).toList())
        : "";
  }

  /** Whether the keys pressed begin with these. */
  public boolean chose(String keys) {
    return menu().equals(keys) || menu().startsWith(keys + " ");
  }

  /** An agent has spoken with the caller. */
  public boolean spoken() {
    return text("agentSpokeAt") != null;
  }

  /** The caller hung up before an agent spoke. */
  public boolean abandoned() {
    return text("abandonedAt") != null;
  }

  /** Seconds from one of its times to another; null where one of them is missing. */
  BigDecimal seconds(String from, String to) {
    Instant first = at(from);
    Instant second = at(to);
    if (first == null || second == null) {
      return null;
    }
    Duration between = Duration.between(first, second);
    BigDecimal whole = BigDecimal.valueOf(between.getSeconds());
    return between.getNano() == 0 ? whole : whole.add(BigDecimal.valueOf(between.getNano(), 9));
  }

  /** Whether at most so many seconds passed; false where one of the times is missing. */
  public boolean within(String limit, String from, String to) {
    BigDecimal passed = seconds(from, to);
    return passed != null && passed.compareTo(Allowed.seconds(limit)) <= 0;
  }

  /** Whether fewer than so many seconds passed; false where one of the times is missing. */
  public boolean sooner(String limit, String from, String to) {
    BigDecimal passed = seconds(from, to);
    return passed != null && passed.compareTo(Allowed.seconds(limit)) < 0;
  }

  /** The question was answered in the call, and the ticket was not reopened since. */
  public boolean answeredAtOnce() {
    boolean answered = flag("resolved") || about != null && about.flag("firstContact");
    return answered && (about == null || about.reopened() == null);
  }

  private Instant at(String field) {
    return text(field) == null ? null : OffsetDateTime.parse(text(field)).toInstant();
  }

  /** Amounts of seconds in the agreement's words. */
  private static final class Allowed {

    private Allowed() {}

    static BigDecimal seconds(String words) {
      return new BigDecimal(words.replace("seconds", "").strip());
    }
  }
}
