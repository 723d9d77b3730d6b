package punctual.policy;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import punctual.engine.Delivery;
import punctual.engine.Limit;
import punctual.facts.Contact;
import punctual.files.CsvFile;
import punctual.policy.ContactLists.Dated;
import punctual.time.Allowance;
import punctual.time.QuietHours;

/**
 * How notices may be handed over, in three lists that may be left out: {@code quiet-hours}, {@code
 * limits} and {@code delivery}. {@code *} stands for any; the first row that fits counts.
 */
final class DeliveryLists {

  private static final List<String> QUIET =
      List.of("agency", "role", "name", "channel", "days", "begin", "end", "zone", "from", "until");
  private static final List<String> LIMITS =
      List.of("agency", "channel", "most", "within", "from", "until");
  private static final List<String> DELIVERY =
      List.of("notice", "level", "mayWait", "bundle", "from", "until");
  private static final String MIDNIGHT = "24:00";
  private static final String DEFAULT_CHANNEL = "email";

  private final ContactLists lists;
  private final List<Dated<QuietRow>> quiet = new ArrayList<>();
  private final List<Dated<LimitRow>> limits = new ArrayList<>();
  private final List<Dated<DeliveryRow>> deliveries = new ArrayList<>();

  private record QuietRow(List<String> whom, QuietHours hours) {}

  private record LimitRow(String agency, String channel, Limit limit) {}

  private record DeliveryRow(String notice, String level, Delivery delivery) {}

  /** Reads them; what is wrong is told to {@code lists}. */
  DeliveryLists(ContactLists lists) {
    this.lists = lists;
    lists.rows("quiet-hours", QUIET).forEach(row -> add(quiet, quietRow(row), row));
    lists.rows("limits", LIMITS).forEach(row -> add(limits, limitRow(row), row));
    lists.rows("delivery", DELIVERY).forEach(row -> add(deliveries, deliveryRow(row), row));
  }

  private <T> void add(List<Dated<T>> rows, T read, CsvFile.Row row) {
    rows.add(new Dated<>(read, lists.from(row), lists.until(row)));
  }

  private QuietRow quietRow(CsvFile.Row row) {
    List<String> whom =
        Stream.of("agency", "role", "name", "channel").map(column -> any(row, column)).toList();
    LocalTime begin = time(row, "begin");
    LocalTime end = time(row, "end");
    return new QuietRow(whom, new QuietHours(Set.copyOf(lists.days(row)), begin, end, zone(row)));
  }

  private LimitRow limitRow(CsvFile.Row row) {
    Limit limit = new Limit(lists.number(row, "most"), span(row, "within", true));
    return new LimitRow(any(row, "agency"), any(row, "channel"), limit);
  }

  private DeliveryRow deliveryRow(CsvFile.Row row) {
    Delivery delivery = new Delivery(lists.yes(row, "mayWait"), span(row, "bundle", false));
    return new DeliveryRow(any(row, "notice"), any(row, "level"), delivery);
  }

  private static String any(CsvFile.Row row, String column) {
    String cell = row.get(column);
    return cell == null ? ContactLists.ANY : cell;
  }

  private LocalTime time(CsvFile.Row row, String column) {
    String cell = lists.need(row, column);
    try {
      return cell.isEmpty() || cell.equals(MIDNIGHT) ? LocalTime.MIDNIGHT : LocalTime.parse(cell);
    } catch (DateTimeException e) {
      lists.wrong(row.problem(column, "'" + cell + "' is no time of day; write it like 22:00"));
      return LocalTime.MIDNIGHT;
    }
  }

  private ZoneId zone(CsvFile.Row row) {
    String cell = row.get("zone");
    try {
      return cell == null ? lists.zone() : ZoneId.of(cell);
    } catch (DateTimeException e) {
      String message = "'" + cell + "' is no time zone; write it like America/New_York";
      lists.wrong(row.problem("zone", message));
      return lists.zone();
    }
  }

  /** Some clock time; null where the cell may be empty and is. */
  private Duration span(CsvFile.Row row, String column, boolean needed) {
    String cell = needed ? lists.need(row, column) : row.get(column);
    if (cell == null || cell.isEmpty()) {
      return null;
    }
    try {
      Allowance allowance = Allowance.of(cell);
      if (allowance.business() || allowance.amount().compareTo(Duration.ofSeconds(1)) < 0) {
        throw new IllegalArgumentException("'" + cell + "' is no clock time of a second or more");
      }
      return allowance.amount();
    } catch (IllegalArgumentException e) {
      lists.wrong(row.problem(column, e.getMessage()));
      return null;
    }
  }

  Instant quietUntil(Contact contact, Instant at) {
    return quiet.isEmpty()
        ? null
        : quiet.stream()
            .filter(dated -> dated.validAt(at) && isFor(dated.row(), contact))
            .map(dated -> dated.row().hours().until(at))
            .filter(Objects::nonNull)
            .max(Instant::compareTo)
            .orElse(null);
  }

  private static boolean isFor(QuietRow row, Contact contact) {
    return fits(row.whom().get(0), contact.agency())
        && fits(row.whom().get(1), contact.role())
        && fits(row.whom().get(2), contact.name())
        && fits(row.whom().get(3), channel(contact));
  }

  private static String channel(Contact contact) {
    return contact.channel() == null ? DEFAULT_CHANNEL : contact.channel();
  }

  private static boolean fits(String cell, String value) {
    return cell.equals(ContactLists.ANY) || cell.equals(value);
  }

  Delivery delivery(String notice, String level, Instant at) {
    return deliveries.stream()
        .filter(dated -> dated.validAt(at))
        .map(Dated::row)
        .filter(row -> fits(row.notice(), notice) && fits(row.level(), level))
        .map(DeliveryRow::delivery)
        .findFirst()
        .orElse(Delivery.AT_ONCE);
  }

  Limit limit(String agency, String channel, Instant at) {
    return limits.stream()
        .filter(dated -> dated.validAt(at))
        .map(Dated::row)
        .filter(row -> fits(row.agency(), agency) && fits(row.channel(), channel))
        .map(LimitRow::limit)
        .findFirst()
        .orElse(null);
  }
}
