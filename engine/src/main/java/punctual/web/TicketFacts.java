package punctual.web;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import punctual.facts.Classification;
import punctual.facts.Moment;
import punctual.facts.Ticket;
import punctual.store.StoredTickets;

/**
 * What is known of a ticket, as its page shows it.
 *
 * @param state where it stands, in a word
 * @param level severity or priority, empty while not known
 */
record TicketFacts(
    String agreement,
    String summary,
    String state,
    String level,
    String release,
    List<Fact> facts,
    List<Fact> moments) {

  private static final Set<String> HEADING = Set.of("agreement", "summary");
  private static final int HASH_SHOWN = 12;

  /** A name and a value. */
  record Fact(String name, String value) {}

  static TicketFacts of(StoredTickets.Stored stored, ZoneId zone) {
    Ticket ticket = stored.now().ticket();
    List<Fact> facts = new ArrayList<>();
    ticket
        .facts()
        .forEach(
            (name, value) -> {
              if (!HEADING.contains(name)) {
                facts.add(new Fact(words(name), shown(value)));
              }
            });
    return new TicketFacts(
        ticket.text("agreement"),
        ticket.text("summary"),
        state(ticket),
        level(ticket.classification()),
        stored.release().substring(0, HASH_SHOWN),
        facts,
        moments(ticket, zone));
  }

  private static List<Fact> moments(Ticket ticket, ZoneId zone) {
    return List.of("opened", "referred", "acknowledged", "restored", "resolved", "reopened")
        .stream()
        .filter(name -> ticket.moment(name) != null)
        .map(name -> new Fact(name, When.of(at(ticket.moment(name)), zone).text()))
        .toList();
  }

  private static java.time.Instant at(Moment moment) {
    return moment.at();
  }

  private static String state(Ticket ticket) {
    if (ticket.cancelled() != null) {
      return "cancelled";
    }
    if (ticket.resolved() != null) {
      return "resolved";
    }
    return ticket.restored() == null ? "open" : "restored";
  }

  private static String level(Classification known) {
    if (known == null) {
      return "";
    }
    return (known.level() instanceof Integer ? "severity " : "priority ") + known.level();
  }

  private static String words(String name) {
    return name.replaceAll("([a-z])([A-Z])", "$1 $2").toLowerCase(java.util.Locale.ROOT);
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> parts) {
      return parts.values().stream().map(TicketFacts::shown).collect(Collectors.joining(", "));
    }
    return value instanceof Boolean yes ? (yes ? "yes" : "no") : String.valueOf(value);
  }
}
