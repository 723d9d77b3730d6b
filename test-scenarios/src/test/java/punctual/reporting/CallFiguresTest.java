package punctual.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punctual.engine.TicketEvent;
import punctual.facts.Moment;
import punctual.facts.Ticket;
import punctual.scenarios.Project;

/** Which calls count for which promise (NY-PERF-1 to -3, NY-PHN-1). */
class CallFiguresTest {

  private static final YearMonth NOVEMBER = YearMonth.of(2010, 11);
  private static final List<String> CARE_CENTER = List.of("1", "1");

  private final CallFigures figures =
      new CallFigures(Project.release().policy("newyork").orElseThrow());
  private int calls;

  private void call(List<String> menu, Map<String, Object> more) {
    call(menu, more, null);
  }

  private void call(List<String> menu, Map<String, Object> more, Ticket about) {
    Map<String, Object> data = new HashMap<>(more);
    data.put("menu", menu);
    data.put("offeredAt", at("09:00:00"));
    Instant time = Instant.parse("2010-11-30T15:00:00Z");
    figures.add(
        new TicketEvent(
            "/senders/phones", "c" + calls++, CallFigures.TYPE, "dmv", "c", time, null, data),
        about);
  }

  private static String at(String time) {
    return "2010-11-30T" + time + "-05:00";
  }

  private static Map<String, Object> spoken(String at) {
    return Map.of("answeredAt", at("09:00:05"), "agentSpokeAt", at(at));
  }

  private static Map<String, Object> resolved(boolean resolved) {
    Map<String, Object> data = new HashMap<>(spoken("09:00:10"));
    data.put("resolved", resolved);
    return data;
  }

  private String figure(String clause, String measure) {
    return figure(CallFigures.DESK, clause, measure);
  }

  private String figure(String agency, String clause, String measure) {
    boolean apart = measure.equals("share") && clause.equals("NY-PERF-1");
    Figure figure = figures.figures().of(agency, NOVEMBER, apart ? Figures.apart(clause) : clause);
    String kept = figure.kept().stripTrailingZeros().toPlainString();
    return figure.isEmpty() ? "none" : kept + "/" + figure.all();
  }

  @Test
  void an_agent_who_talks_after_exactly_the_agreed_time_is_in_time() {
    call(CARE_CENTER, spoken("09:00:40"));
    call(CARE_CENTER, spoken("09:00:40.001"));
    assertThat(figure("NY-PERF-1", "share")).isEqualTo("1/2");
    assertThat(figure("NY-PERF-1", "mean")).isEqualTo("70.001/2");
  }

  @Test
  void figures_are_told_for_the_desk_and_for_the_agency() {
    call(CARE_CENTER, spoken("09:00:10"));
    assertThat(figure("dmv", "NY-PERF-1", "share")).isEqualTo("1/1");
    assertThat(figure("tax", "NY-PERF-1", "share")).isEqualTo("none");
  }

  @Test
  void a_caller_who_hangs_up_counts_among_all_who_reached_the_desk() {
    call(CARE_CENTER, spoken("09:00:10"));
    call(CARE_CENTER, Map.of("abandonedAt", at("09:00:00")));
    call(CARE_CENTER, Map.of("abandonedAt", at("09:01:00")));
    assertThat(figure("NY-PERF-2", "share")).isEqualTo("2/3");
  }

  @Test
  void who_hangs_up_in_the_menu_is_shown_apart() {
    call(List.of(), Map.of("abandonedAt", at("09:00:10")));
    call(CARE_CENTER, spoken("09:00:10"));
    assertThat(figure("NY-PERF-2", "share")).isEqualTo("0/1");
    assertThat(figures.excluded(CallFigures.DESK, NOVEMBER))
        .extracting(CallFigures.Excluded::reason)
        .containsExactly("hung up in the menu");
  }

  @Test
  void phantom_calls_and_calls_to_other_desks_count_nowhere() {
    Map<String, Object> phantom = new HashMap<>(spoken("09:00:10"));
    phantom.put("outcome", "phantom");
    call(CARE_CENTER, phantom);
    call(List.of("1", "2"), spoken("09:00:10"));
    call(List.of("2"), Map.of("abandonedAt", at("09:00:10")));
    assertThat(figures.figures().all()).isEmpty();
    assertThat(figures.excluded("dmv", NOVEMBER)).hasSize(1);
  }

  @Test
  void keys_pressed_after_the_choice_change_nothing_and_11_is_not_1_and_1() {
    call(List.of("1", "1", "9"), spoken("09:00:10"));
    call(List.of("11"), spoken("09:00:10"));
    assertThat(figure("NY-PERF-1", "share")).isEqualTo("1/1");
  }

  @Test
  void a_question_is_answered_at_once_by_the_call_or_by_its_ticket() {
    call(CARE_CENTER, resolved(true));
    call(CARE_CENTER, resolved(false));
    call(CARE_CENTER, spoken("09:00:10"), ticket(Map.of("firstContact", true), null));
    assertThat(figure("NY-PERF-3", "share")).isEqualTo("2/3");
  }

  @Test
  void a_ticket_reopened_by_the_end_of_the_month_was_not_answered_at_once() {
    call(CARE_CENTER, resolved(true), ticket(Map.of(), "2010-12-01T04:59:59Z"));
    call(CARE_CENTER, resolved(true), ticket(Map.of(), "2010-12-01T05:00:00Z"));
    assertThat(figure("NY-PERF-3", "share")).isEqualTo("1/2");
  }

  @Test
  void a_call_without_the_time_of_answer_has_no_wait_and_is_named() {
    call(CARE_CENTER, Map.of("agentSpokeAt", at("09:00:10")));
    assertThat(figure("NY-PERF-1", "mean")).isEqualTo("none");
    assertThat(figures.excluded(CallFigures.DESK, NOVEMBER)).hasSize(1);
    assertThat(figure("NY-PERF-3", "share")).isEqualTo("0/1");
  }

  @Test
  void a_mean_is_rounded_half_up_only_when_it_is_shown() {
    call(CARE_CENTER, spoken("09:00:06"));
    call(CARE_CENTER, spoken("09:00:06"));
    call(CARE_CENTER, spoken("09:00:07"));
    Figure mean = figures.figures().of(CallFigures.DESK, NOVEMBER, "NY-PERF-1");
    assertThat(mean.mean(3)).isEqualTo(new BigDecimal("1.333"));
  }

  private static Ticket ticket(Map<String, Object> facts, String reopened) {
    Map<String, Moment> moments =
        reopened == null ? Map.of() : Map.of("reopened", new Moment(Instant.parse(reopened), 5));
    return new Ticket("dmv", "T1", facts, moments, null, List.of());
  }
}
