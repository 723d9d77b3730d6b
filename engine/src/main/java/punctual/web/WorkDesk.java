package punctual.web;

import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import punctual.engine.Policy;
import punctual.engine.PublicForm;

/** Changes that were requested, and work that was done, under the agreements that have them. */
@Component
final class WorkDesk {

  static final String CHANGE = "change";
  static final String WORK = "work";
  private static final int SHOWN = 100;

  private final Agreements agreements;
  private final StaffActs acts;
  private final Clocks clocks;
  private final JdbcClient jdbc;

  WorkDesk(Agreements agreements, StaffActs acts, Clocks clocks, JdbcClient jdbc) {
    this.agreements = agreements;
    this.acts = acts;
    this.clocks = clocks;
    this.jdbc = jdbc;
  }

  /** A form for an agency, under an agreement in force. */
  record Offered(Policy policy, PublicForm form) {

    public String agency() {
      return form.agency();
    }

    public String name() {
      return policy.directory().agencies().getOrDefault(form.agency(), form.agency());
    }
  }

  /** A change that was requested. */
  record Change(
      String href,
      String agency,
      String id,
      When requested,
      String summary,
      String state,
      boolean open) {}

  /** Work that was recorded. */
  record Done(
      String href,
      String agency,
      String ticket,
      When at,
      String category,
      String hours,
      String by) {}

  /** An agency's bill of this month. */
  record Bill(String name, String month, String href) {}

  List<Offered> offered(String form) {
    Instant now = clocks.read().now();
    return agreements.all().stream()
        .flatMap(
            policy ->
                policy.directory().forms(now).stream()
                    .filter(one -> one.name().equals(form))
                    .map(one -> new Offered(policy, one)))
        .toList();
  }

  List<Bill> bills() {
    return offered(WORK).stream()
        .map(
            one -> {
              ZoneId zone = one.policy().agreement().zone();
              YearMonth month = YearMonth.from(clocks.read().at(one.agency()).atZone(zone));
              String agreement = one.policy().agreement().id();
              return new Bill(
                  one.name(), MetricsGroup.month(month), Link.bill(agreement, one.agency(), month));
            })
        .toList();
  }

  /** The newest first. */
  List<Change> changes() {
    return jdbc.sql(Statements.of("changes"))
        .param(SHOWN)
        .query(
            (row, number) -> {
              boolean decided = row.getBoolean("decided");
              boolean over = row.getBoolean("over");
              return new Change(
                  Link.ticket(row.getString("agency"), row.getString("id")),
                  row.getString("agency"),
                  row.getString("id"),
                  When.of(
                      Statements.instant(row, "requested"),
                      agreements.zone(row.getString("agreement"))),
                  row.getString("summary"),
                  state(decided, row.getBoolean("approved"), over, row.getString("priority")),
                  !decided && !over);
            })
        .list();
  }

  private static String state(boolean decided, boolean approved, boolean over, String priority) {
    if (!decided) {
      return over ? "given up" : "requested";
    }
    return approved ? "approved, priority " + priority : "declined";
  }

  /** The newest first. */
  List<Done> done() {
    return jdbc.sql(Statements.of("work"))
        .param(SHOWN)
        .query(
            (row, number) ->
                new Done(
                    Link.ticket(row.getString("agency"), row.getString("ticket")),
                    row.getString("agency"),
                    row.getString("ticket"),
                    When.of(
                        Statements.instant(row, "time"),
                        agreements.zoneOf(row.getString("agency"))),
                    row.getString("category"),
                    row.getString("hours"),
                    row.getString("who")))
        .list();
  }

  /** Opens a ticket for a change and asks for it; why it cannot be done, or empty. */
  Optional<String> request(WorkForms.Request form, String number) {
    Offered offered = find(CHANGE, form.agency());
    Map<String, String> opened =
        Map.of(
            "agreement", offered.policy().agreement().id(),
            "service", offered.form().service(),
            "category", CHANGE,
            "summary", form.summary());
    return acts.refused(act(form.agency(), number, "ticket.opened", form.token() + "o", opened))
        .or(
            () ->
                acts.refused(
                    act(
                        form.agency(),
                        number,
                        "change.requested",
                        form.token() + "r",
                        Map.of("change", number))));
  }

  Optional<String> decide(WorkForms.Decision form) {
    find(CHANGE, form.agency());
    return known(act(form.agency(), form.ticket(), "change.decided", form.token(), form.data()));
  }

  Optional<String> record(WorkForms.Work form) {
    find(WORK, form.agency());
    return known(act(form.agency(), form.ticket(), "work.done", form.token(), form.data()));
  }

  /** What is done for a ticket that nobody knows would wait for it without a word. */
  private Optional<String> known(StaffActs.Act act) {
    boolean known =
        jdbc.sql(Statements.of("ticket-known"))
            .params(act.agency(), act.ticket())
            .query(Boolean.class)
            .single();
    return known
        ? acts.refused(act)
        : Optional.of("%s has no ticket '%s'".formatted(act.agency(), act.ticket()));
  }

  private static StaffActs.Act act(
      String agency, String ticket, String type, String token, Map<String, ?> data) {
    return new StaffActs.Act(agency, ticket, type, token, data);
  }

  private Offered find(String form, String agency) {
    return offered(form).stream()
        .filter(one -> one.agency().equals(agency))
        .findFirst()
        .orElseThrow(() -> new NotFound("no agency '" + agency + "' has a form for that here"));
  }
}
