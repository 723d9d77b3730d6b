package punctual.policy;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import punctual.facts.Contact;
import punctual.files.CsvFile;
import punctual.files.FileProblem;

/**
 * Reads the lists under {@code contacts/}. A row is valid from local midnight of its {@code from}
 * to the end of its {@code until}; an empty date has no limit.
 */
final class ContactLists {

  private static final List<String> DAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");

  /** Stands for every agency, or every category. */
  static final String ANY = "*";

  private final ReleaseFiles files;
  private final String folder;
  private final ZoneId zone;
  private final List<FileProblem> problems = new ArrayList<>();

  ContactLists(ReleaseFiles files, String agreement, ZoneId zone) {
    this.files = files;
    this.folder = "rules/" + agreement + "/contacts/";
    this.zone = zone;
  }

  /**
   * @throws FileProblem with everything that was wrong with the rows read so far
   */
  void refuseIfAny() {
    if (!problems.isEmpty()) {
      throw FileProblem.of(problems);
    }
  }

  /** A row with its dates. */
  record Dated<T>(T row, Instant from, Instant until) {

    boolean validAt(Instant at) {
      return (from == null || !at.isBefore(from)) && (until == null || at.isBefore(until));
    }
  }

  /**
   * @param domains those of its own mailboxes
   */
  record AgencyRow(String agency, String name, boolean billable, List<String> domains) {}

  record ResolverRow(String service, String category, String resolver) {}

  record LadderRow(String agency, String ladder, int level, String role) {}

  record DeviceRow(String device, String agency, String vendor, String address, String phone) {}

  void wrong(FileProblem problem) {
    problems.add(problem);
  }

  ZoneId zone() {
    return zone;
  }

  List<AgencyRow> agencies() {
    return rows("agencies", List.of("agency", "name", "billable"), List.of("domains")).stream()
        .map(this::agency)
        .toList();
  }

  private AgencyRow agency(CsvFile.Row row) {
    String domains = row.get("domains");
    return new AgencyRow(
        need(row, "agency"),
        row.get("name"),
        yes(row, "billable"),
        domains == null ? List.of() : List.of(domains.trim().split("\\s+")));
  }

  record FormRow(String form, String agency, String service) {}

  List<Dated<FormRow>> forms() {
    List<Dated<FormRow>> forms = new ArrayList<>();
    for (CsvFile.Row row : rows("forms", List.of("form", "agency", "service", "from", "until"))) {
      FormRow form = new FormRow(need(row, "form"), need(row, "agency"), need(row, "service"));
      forms.add(new Dated<>(form, from(row), until(row)));
    }
    return forms;
  }

  record TopicRow(String topic, String assignee, Set<DayOfWeek> days) {}

  List<Dated<TopicRow>> topics() {
    List<Dated<TopicRow>> topics = new ArrayList<>();
    for (CsvFile.Row row : rows("topics", List.of("topic", "assignee", "days", "from", "until"))) {
      TopicRow topic = new TopicRow(need(row, "topic"), row.get("assignee"), days(row));
      topics.add(new Dated<>(topic, from(row), until(row)));
    }
    return topics;
  }

  /** The days of a rota; every day where the cell is empty. */
  Set<DayOfWeek> days(CsvFile.Row row) {
    String cell = row.get("days");
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String name : cell == null ? DAYS : List.of(cell.trim().split("\\s+"))) {
      if (!DAYS.contains(name)) {
        problems.add(row.problem("days", "'" + name + "' is no day; expected some of " + DAYS));
      } else {
        days.add(DayOfWeek.of(DAYS.indexOf(name) + 1));
      }
    }
    return days;
  }

  List<Contact> contacts() {
    List<String> columns =
        List.of(
            "agency",
            "role",
            "resolver",
            "name",
            "channel",
            "address",
            "phone",
            "rank",
            "alertOnReferral",
            "from",
            "until");
    return rows("contacts", columns).stream().map(this::contact).toList();
  }

  private Contact contact(CsvFile.Row row) {
    return new Contact(
        need(row, "agency"),
        need(row, "role"),
        row.get("resolver"),
        row.get("name"),
        row.get("channel"),
        row.get("address"),
        row.get("phone"),
        row.get("rank") == null ? 1 : number(row, "rank"),
        yes(row, "alertOnReferral"),
        from(row),
        until(row));
  }

  List<Dated<ResolverRow>> resolvers() {
    List<Dated<ResolverRow>> resolvers = new ArrayList<>();
    for (CsvFile.Row row :
        rows("resolvers", List.of("service", "category", "resolver", "from", "until"))) {
      ResolverRow resolver =
          new ResolverRow(need(row, "service"), need(row, "category"), row.get("resolver"));
      resolvers.add(new Dated<>(resolver, from(row), until(row)));
    }
    return resolvers;
  }

  List<Dated<LadderRow>> ladders() {
    List<Dated<LadderRow>> ladders = new ArrayList<>();
    for (CsvFile.Row row :
        rows("ladders", List.of("agency", "ladder", "level", "role", "from", "until"))) {
      LadderRow step =
          new LadderRow(
              need(row, "agency"), need(row, "ladder"), number(row, "level"), need(row, "role"));
      ladders.add(new Dated<>(step, from(row), until(row)));
    }
    return ladders;
  }

  List<Dated<DeviceRow>> devices() {
    List<Dated<DeviceRow>> devices = new ArrayList<>();
    for (CsvFile.Row row :
        rows(
            "devices",
            List.of("device", "agency", "vendor", "address", "phone", "from", "until"))) {
      DeviceRow device =
          new DeviceRow(
              need(row, "device"),
              need(row, "agency"),
              row.get("vendor"),
              row.get("address"),
              row.get("phone"));
      devices.add(new Dated<>(device, from(row), until(row)));
    }
    return devices;
  }

  List<CsvFile.Row> rows(String name, List<String> columns) {
    return rows(name, columns, List.of());
  }

  private List<CsvFile.Row> rows(String name, List<String> columns, List<String> more) {
    String path = folder + name + ".csv";
    String text = files.text(path);
    try {
      return text == null ? List.of() : CsvFile.parse(path, text, columns, more).rows();
    } catch (FileProblem problem) {
      problems.add(problem);
      return List.of();
    }
  }

  String need(CsvFile.Row row, String column) {
    String cell = row.get(column);
    if (cell == null) {
      problems.add(row.problem(column, "the cell '" + column + "' is empty"));
      return "";
    }
    return cell;
  }

  int number(CsvFile.Row row, String column) {
    String cell = need(row, column);
    if (cell.isEmpty() || cell.matches("[1-9]\\d{0,2}")) {
      return cell.isEmpty() ? 1 : Integer.parseInt(cell);
    }
    problems.add(row.problem(column, "'" + cell + "' is no number from 1 to 999"));
    return 1;
  }

  boolean yes(CsvFile.Row row, String column) {
    String cell = row.get(column);
    if (cell != null && !cell.equals("yes") && !cell.equals("no")) {
      problems.add(row.problem(column, "'" + cell + "' is neither yes nor no"));
    }
    return "yes".equals(cell);
  }

  Instant from(CsvFile.Row row) {
    LocalDate day = day(row, "from");
    return day == null ? null : day.atStartOfDay(zone).toInstant();
  }

  Instant until(CsvFile.Row row) {
    LocalDate day = day(row, "until");
    return day == null ? null : day.plusDays(1).atStartOfDay(zone).toInstant();
  }

  private LocalDate day(CsvFile.Row row, String column) {
    String cell = row.get(column);
    try {
      return cell == null ? null : LocalDate.parse(cell);
    } catch (DateTimeException e) {
      problems.add(row.problem(column, "'" + cell + "' is no date; write it like 2010-10-07"));
      return null;
    }
  }
}
