package punctual.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.files.FileProblem;

class ScenarioReaderTest {

  private static final String STORY =
      """
      scenario: A story
      clauses: [NY-NTF-1]
      starts: 2010-11-01T09:00 America/New_York
      events:
        - {at: 0m, type: ticket.opened, ticket: T1, agency: dmv, data: {agreement: newyork}}
        - {at: 9h30m, type: ticket.restored, ticket: T1, sequence: "2", arrives: 10h}
      expect:
        - {at: [1h, 4h], kind: notice, to: [customer], due: 2010-11-01T11:00}
      only: {kind: notice, to: [customer]}
      """;

  @Test
  void a_whole_story_is_read() {
    Scenario scenario = read(STORY);
    assertThat(scenario.sentence()).isEqualTo("A story");
    assertThat(scenario.clauses()).containsExactly("NY-NTF-1");
    assertThat(scenario.starts().instant()).isEqualTo(Instant.parse("2010-11-01T13:00:00Z"));
    ScenarioEvent restored = scenario.events().get(1);
    assertThat(restored.at()).isEqualTo(Instant.parse("2010-11-01T22:30:00Z"));
    assertThat(restored.sequence()).isEqualTo("2");
    assertThat(restored.arrives()).isEqualTo(Instant.parse("2010-11-01T23:00:00Z"));
  }

  @Test
  void an_event_without_agency_is_about_the_ticket_of_the_agency_that_opens_it() {
    ScenarioEvent restored = read(STORY).events().get(1);
    assertThat(restored.agency()).isEqualTo("dmv");
    assertThat(restored.source()).isEqualTo("/agencies/dmv");
  }

  @Test
  void events_without_ids_have_different_ones() {
    assertThat(read(STORY).events().stream().map(ScenarioEvent::id)).doesNotHaveDuplicates();
  }

  @Test
  void a_list_of_instants_stands_for_one_line_each() {
    List<Expectation> lines = read(STORY).expectations();
    assertThat(lines).hasSize(2);
    assertThat(lines.get(0).fields())
        .containsEntry("at", Instant.parse("2010-11-01T14:00:00Z"))
        .containsEntry("to", Set.of("customer"))
        .containsEntry("due", Instant.parse("2010-11-01T15:00:00Z"));
    assertThat(lines.get(1).fields()).containsEntry("at", Instant.parse("2010-11-01T17:00:00Z"));
  }

  @Test
  void time_runs_on_for_an_hour_after_the_last_event_or_expectation() {
    assertThat(read(STORY).until()).isEqualTo(Instant.parse("2010-11-01T23:30:00Z"));
    assertThat(read(STORY.replace("[1h, 4h]", "[1h, 2d]")).until())
        .isEqualTo(Instant.parse("2010-11-03T14:00:00Z"));
    assertThat(read(STORY + "until: 12h\n").until())
        .isEqualTo(Instant.parse("2010-11-02T01:00:00Z"));
  }

  @Test
  void a_start_that_happens_twice_is_the_first_unless_its_offset_says_otherwise() {
    String twice = STORY.replace("2010-11-01T09:00 A", "2010-11-07T01:30 A");
    assertThat(read(twice).starts().instant()).isEqualTo(Instant.parse("2010-11-07T05:30:00Z"));
    String second = STORY.replace("2010-11-01T09:00 A", "2010-11-07T01:30-05:00 A");
    assertThat(read(second).starts().instant()).isEqualTo(Instant.parse("2010-11-07T06:30:00Z"));
  }

  @Test
  void a_call_belongs_to_the_ticket_that_it_names() {
    String call = "  - {at: 1h, type: call.completed, data: {ticket: T1, offeredAt: x}}\nexpect:\n";
    ScenarioEvent event = read(STORY.replace("expect:\n", call)).events().get(2);
    assertThat(event.agency()).isEqualTo("dmv");
    assertThat(event.ticket()).isEqualTo(event.id());
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          clauses:            | clause:           | s.yaml:2:1: unknown key 'clause'
          sequence: "2"       | order: "2"        | s.yaml:6:52: unknown key 'order'
          kind: notice, to    | kinds: notice, to | s.yaml:8:20: unknown key 'kinds'
          only: {kind         | only: {kinds      | s.yaml:9:8: unknown key 'kinds'
          at: 9h30m           | at: 9:30          | s.yaml:6:10: "9:30" is neither an offset
          at: 0m, type        | type              | s.yaml:5:5: the event has no 'at'
          America/New_York    | Amerika           | s.yaml:3:9: "Amerika" is no known time zone
          agency: dmv,        | note: x,          | s.yaml:5:47: unknown key 'note'
          ', agency: dmv'     | ''                | s.yaml:5:5: the event names no 'agency'
          only: {kind: notice, to: [customer]} | only: all | s.yaml:9:7: expected 'everything'
          starts              | began             | s.yaml:3:1: unknown key 'began'
          data: {agreement: newyork} | data: newyork | s.yaml:5:66: expected a map
          arrives: 10h        | answer: maybe     | s.yaml:6:75: 'maybe' is neither
          at: [1h, 4h]        | at: []            | s.yaml:8:10: the list names no instant
          """)
  void what_is_wrong_is_named_with_its_place(String right, String wrong, String expected) {
    assertThatThrownBy(() -> read(STORY.replace(right, wrong)))
        .isInstanceOfSatisfying(
            FileProblem.class, problem -> assertThat(problem.sentence()).startsWith(expected));
  }

  @Test
  void a_story_that_expects_nothing_is_none() {
    String nothing = STORY.substring(0, STORY.indexOf("expect:"));
    assertThatThrownBy(() -> read(nothing)).hasMessageContaining("expects nothing");
    assertThat(read(nothing + "only: everything\n").only()).isEqualTo(Only.EVERYTHING);
  }

  @Test
  void a_ticket_that_two_agencies_open_needs_the_agency_at_each_event() {
    String two =
        STORY.replace(
            "expect:\n",
            "  - {at: 0m, type: ticket.opened, ticket: T1, agency: tax, data: {}}\nexpect:\n");
    assertThatThrownBy(() -> read(two)).hasMessageContaining("dmv and tax open its ticket");
  }

  private static Scenario read(String text) {
    return ScenarioReader.read("s.yaml", text);
  }
}
