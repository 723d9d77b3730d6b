package punctual.billing;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * The events of a made-up month with so many incidents, in the order of time: every service, owners
 * known, unknown and not billable, some reopened, some cancelled, some refused. {@code java
 * LargeMonth.java TICKETS FILE}
 */
public final class LargeMonth {

  /** The month in which everything happens. */
  public static final String MONTH = "2016-11";

  private static final Instant START = Instant.parse("2016-11-02T00:00:00Z");
  private static final Duration LENGTH = Duration.ofDays(26);
  private static final Duration OPEN = Duration.ofHours(4);
  private static final List<String> AGENCIES = List.of("dmv", "tax", "health", "public", "county");
  private static final List<String> SERVICES =
      List.of("security-support", "desktop-support", "application-support", "hardware-support");
  private static final List<String> OWNERS = List.of("dmv", "tax", "health", "county", "nobody");

  private final int tickets;
  private final Consumer<String> lines;
  private final long step;
  private final int lag;

  private LargeMonth(int tickets, Consumer<String> lines) {
    this.tickets = tickets;
    this.lines = lines;
    this.step = LENGTH.toNanos() / tickets;
    this.lag = (int) Math.max(1, OPEN.toNanos() / step);
  }

  public static void main(String[] arguments) throws IOException {
    write(Integer.parseInt(arguments[0]), Path.of(arguments[1]));
  }

  /** Writes the events, one a line. */
  public static void write(int tickets, Path file) throws IOException {
    try (BufferedWriter out = Files.newBufferedWriter(file)) {
      new LargeMonth(tickets, line -> add(out, line)).run();
    }
  }

  private static void add(BufferedWriter out, String line) {
    try {
      out.write(line);
      out.write('\n');
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void run() {
    for (int slot = 0; slot < tickets + 3 * lag; slot++) {
      if (slot < tickets) {
        tell(slot, slot, "ticket.opened", opening(slot));
      }
      later(slot, slot - lag);
      if (slot >= 2 * lag && slot - 2 * lag < tickets && (slot - 2 * lag) % 11 == 0) {
        tell(slot - 2 * lag, slot, "ticket.reopened", "");
      }
      if (slot >= 3 * lag && (slot - 3 * lag) % 11 == 0) {
        tell(slot - 3 * lag, slot, "ticket.resolved", "");
      }
    }
  }

  /** Most are resolved, some cancelled; what was refused is over. */
  private void later(int slot, int ticket) {
    if (ticket >= 0 && ticket < tickets && !isReset(ticket)) {
      tell(ticket, slot, ticket % 31 == 0 ? "ticket.cancelled" : "ticket.resolved", "");
    }
  }

  private static boolean isReset(int ticket) {
    return ticket % 37 == 0;
  }

  private static String opening(int ticket) {
    String owner = OWNERS.get(ticket / 20 % OWNERS.size());
    String level = ticket % 97 == 0 ? "high" : "low";
    String service = SERVICES.get(ticket / 5 % SERVICES.size());
    String data =
        "\"agreement\":\"newyork\",\"service\":\"%s\",\"impact\":\"%s\",\"urgency\":\"%s\","
            + "\"userAgency\":\"%s\",\"applicationOwner\":\"%s\",\"deviceOwner\":\"%s\","
            + "\"accountOwner\":\"%s\",\"accountType\":\"%s\",\"singleApplicationAccess\":%b";
    String application = OWNERS.get(ticket / 100 % OWNERS.size());
    String told =
        data.formatted(
            isReset(ticket) ? "security-support" : service,
            level,
            level,
            owner,
            application,
            owner,
            owner,
            ticket % 3 == 0 ? "domain" : "mainframe",
            ticket % 13 == 0);
    return isReset(ticket)
        ? told
            + ",\"category\":\"password-reset\",\"requestedBy\":\"sam\",\"loginOwner\":\"pat\","
            + "\"accountRole\":\"user\""
        : told;
  }

  private void tell(int ticket, int slot, String type, String data) {
    Instant at = START.plusNanos(slot * step + (type.equals("ticket.opened") ? 0 : step / 2));
    String agency = AGENCIES.get(ticket % AGENCIES.size());
    lines.accept(
        ("{\"specversion\":\"1.0\",\"id\":\"%d-%d-%s\",\"source\":\"/agencies/%s\",\"type\":\"%s\","
                + "\"subject\":\"M%07d\",\"time\":\"%s\",\"data\":{%s}}")
            .formatted(ticket, slot, type, agency, type, ticket, at, data));
  }
}
