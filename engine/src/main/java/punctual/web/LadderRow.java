package punctual.web;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import punctual.engine.LadderLevel;
import punctual.engine.Policy;
import punctual.facts.Contact;

/**
 * One row of an agency's escalation ladders: a level and one who fills it; contact fields are null
 * at a level that nobody fills.
 *
 * @param from first instant at which both level and contact are valid, or null
 * @param until first instant at which one of them no longer is, or null
 * @param gap whether the level is passed over, because nobody can be reached
 */
record LadderRow(
    String agreement,
    String ladder,
    int level,
    String role,
    String resolver,
    String name,
    String channel,
    String address,
    String phone,
    Integer rank,
    Instant from,
    Instant until,
    boolean gap) {

  /** The ladders of an agency under an agreement as they stand at that instant. */
  static List<LadderRow> of(Policy policy, String agency, Instant at) {
    String agreement = policy.agreement().id();
    return policy.directory().ladders(agency, at).stream()
        .flatMap(level -> rows(agreement, level))
        .toList();
  }

  private static Stream<LadderRow> rows(String agreement, LadderLevel level) {
    return level.contacts().isEmpty()
        ? Stream.of(row(agreement, level, null))
        : level.contacts().stream().map(contact -> row(agreement, level, contact));
  }

  private static LadderRow row(String agreement, LadderLevel level, Contact contact) {
    boolean none = contact == null;
    return new LadderRow(
        agreement,
        level.ladder(),
        level.level(),
        level.role(),
        none ? null : contact.resolver(),
        none ? null : contact.name(),
        none || contact.channel() == null ? null : contact.channel(),
        none ? null : contact.address(),
        none ? null : contact.phone(),
        none ? null : contact.rank(),
        none ? level.from() : later(level.from(), contact.from()),
        none ? level.until() : earlier(level.until(), contact.until()),
        level.isGap());
  }

  private static Instant later(Instant a, Instant b) {
    return a == null || b != null && b.isAfter(a) ? b : a;
  }

  private static Instant earlier(Instant a, Instant b) {
    return a == null || b != null && b.isBefore(a) ? b : a;
  }
}
