package punctual.live;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

/** A made-up past of many incidents, the same for the same seed, in the order of time. */
final class Histories {

  private static final Instant START = Instant.parse("2014-11-01T12:00:00Z");
  private static final List<String> AGENCIES = List.of("dmv", "tax", "health", "county");
  private static final List<String> LEVELS = List.of("high", "medium", "low");
  private static final List<String> TYPES =
      List.of(
          "ticket.acknowledged",
          "ticket.unreachable",
          "ticket.updated",
          "ticket.reclassified",
          "ticket.referred",
          "ticket.restored",
          "ticket.resolved",
          "ticket.reopened",
          "ticket.paused",
          "ticket.resumed",
          "ticket.cancelled",
          "ticket.evaluated");

  private final Random random;
  private final Instant start;
  private final List<Line> lines = new ArrayList<>();

  private record Line(Instant at, String body) {}

  private Histories(long seed, Instant start) {
    this.random = new Random(seed);
    this.start = start;
  }

  static List<String> of(long seed, int tickets) {
    return of(seed, tickets, START);
  }

  static List<String> of(long seed, int tickets, Instant start) {
    Histories histories = new Histories(seed, start);
    for (int i = 0; i < tickets; i++) {
      histories.ticket("INC%05d".formatted(i), histories.start.plusSeconds(i * 97L));
    }
    histories.lines.sort(Comparator.comparing(Line::at));
    return histories.lines.stream().map(Line::body).toList();
  }

  private void ticket(String name, Instant opened) {
    Events events = new Events(AGENCIES.get(random.nextInt(AGENCIES.size())));
    add(opened, events.opened(name, opened, level(), level()));
    Instant at = opened;
    int more = random.nextInt(12);
    for (int i = 0; i < more; i++) {
      at = at.plusSeconds(1 + random.nextInt(20_000));
      String type = TYPES.get(random.nextInt(TYPES.size()));
      add(at, events.event(name, at, type, data(type)));
    }
  }

  private String level() {
    return LEVELS.get(random.nextInt(LEVELS.size()));
  }

  private String data(String type) {
    return switch (type) {
      case "ticket.reclassified" ->
          "{\"severity\":%d,\"by\":\"ann\"}".formatted(1 + random.nextInt(3));
      case "ticket.referred" -> "{\"resolver\":\"team-%d\"}".formatted(random.nextInt(3));
      case "ticket.updated" ->
          "{\"by\":\"bob\",\"substantive\":%b}".formatted(random.nextBoolean());
      case "ticket.paused" -> "{\"reason\":\"awaiting-agency\"}";
      case "ticket.cancelled" -> "{\"by\":\"ann\",\"reason\":\"cancelled\"}";
      case "ticket.unreachable" -> "{\"resolver\":\"team-1\"}";
      default -> "{\"by\":\"ann\"}";
    };
  }

  private void add(Instant at, String body) {
    lines.add(new Line(at, body));
  }
}
