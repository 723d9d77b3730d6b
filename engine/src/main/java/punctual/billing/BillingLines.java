package punctual.billing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import punctual.engine.Policy;
import punctual.facts.Moment;
import punctual.facts.Quantity;
import punctual.facts.Ticket;
import punctual.ledger.LedgerLine;
import tools.jackson.databind.json.JsonMapper;

/** Makes lines of billing statements out of lines of the ledger. */
public final class BillingLines {

  private static final Set<String> KINDS = Set.of("billed", "adjusted");
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final ZoneId zone;
  private final List<String> shown;

  /**
   * @param policy says the zone in which months begin, and which facts a statement shows
   */
  public BillingLines(Policy policy) {
    this.zone = policy.agreement().zone();
    this.shown = policy.rates().shown();
  }

  /** Whether the line belongs on a statement. */
  public static boolean isBilling(LedgerLine line) {
    return KINDS.contains(line.kind());
  }

  /** The month in which something of that instant is billed. */
  public YearMonth month(Instant at) {
    return YearMonth.from(at.atZone(zone));
  }

  /** The first instant of a month. */
  public Instant start(YearMonth month) {
    return month.atDay(1).atStartOfDay(zone).toInstant();
  }

  /**
   * The statement's line.
   *
   * @param ticket the ticket as it stands
   */
  public BillingLine line(LedgerLine line, Ticket ticket) {
    return new BillingLine(
        line.agreement(),
        line.at(),
        month(line.at()).toString(),
        text(line, "billTo"),
        line.ticket(),
        line.agency(),
        text(line, "key"),
        text(line, "service"),
        text(line, "unit"),
        Quantity.of(line.field("quantity")),
        money(line, "rate"),
        money(line, "amount"),
        text(line, "currency"),
        line.basis().clause(),
        at(ticket.opened()),
        at(ticket.billed()),
        facts(ticket),
        text(line, "adjusts"));
  }

  /** A line as bytes that {@link #read} takes. */
  static byte[] write(BillingLine line) {
    return JSON.writeValueAsBytes(line);
  }

  static BillingLine read(byte[] line) {
    return JSON.readValue(line, BillingLine.class);
  }

  private static Instant at(Moment moment) {
    return moment == null ? null : moment.at();
  }

  private static String text(LedgerLine line, String field) {
    return line.field(field) == null ? null : line.field(field).toString();
  }

  private static BigDecimal money(LedgerLine line, String field) {
    return line.field(field) == null ? null : new BigDecimal(text(line, field));
  }

  private String facts(Ticket ticket) {
    List<String> facts = new ArrayList<>();
    for (String fact : shown) {
      Object value = ticket.facts().get(fact);
      if (value != null) {
        facts.add(fact + "=" + value);
      }
    }
    return facts.isEmpty() ? null : String.join("; ", facts);
  }
}
