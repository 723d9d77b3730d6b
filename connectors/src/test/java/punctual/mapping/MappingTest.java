package punctual.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.files.FileProblem;

class MappingTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Senders SENDERS = Senders.load(CONTRACT);
  private static final Path SHIPPED = Path.of("mappings");
  private static final String CALLS =
      "vru+line,call_id,customer_id,priority,type,date,vru_entry,vru_exit,vru_time,q_start,q_exit,"
          + "q_time,outcome,ser_start,ser_exit,ser_time,server\n";

  @TempDir private Path folder;
  private final List<String> events = new ArrayList<>();
  private final List<String> wrong = new ArrayList<>();

  @Test
  void a_call_that_waited_and_was_answered() throws IOException {
    phoneLog(
        "A1,7,0,0,PS,2010-08-02,9:00:00,9:00:10,10,9:00:10,9:01:00,50,AGENT,9:01:00,9:05:00,240,S1");

    assertThat(events.get(0))
        .contains("\"time\":\"2010-08-02T09:05:00-04:00\"")
        .contains("\"agentSpokeAt\":\"2010-08-02T09:01:00-04:00\"")
        .contains("\"menu\":[\"1\",\"1\"]")
        .doesNotContain("abandonedAt");
    assertThat(wrong).isEmpty();
  }

  @Test
  void who_hangs_up_in_the_menu_has_chosen_nothing() throws IOException {
    phoneLog(
        "A1,7,0,0,PS,2010-08-02,9:00:00,9:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER");

    assertThat(events.get(0))
        .contains("\"abandonedAt\":\"2010-08-02T09:00:10-04:00\"")
        .doesNotContain("menu");
  }

  @Test
  void a_call_over_midnight_ends_the_next_day() throws IOException {
    phoneLog(
        "A1,7,0,0,PS,2010-08-02,23:59:50,23:59:59,9,23:59:59,0:00:30,31,AGENT,0:00:30,0:03:00,150,S1");

    assertThat(events.get(0))
        .contains("\"agentSpokeAt\":\"2010-08-03T00:00:30-04:00\"")
        .contains("\"time\":\"2010-08-03T00:03:00-04:00\"");
  }

  @Test
  void clocks_that_differ_a_little_put_nothing_before_the_call_was_offered() throws IOException {
    phoneLog(
        "A1,7,0,1,PS,2010-08-02,12:04:42,12:03:15,-87,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER");

    assertThat(events.get(0)).contains("\"abandonedAt\":\"2010-08-02T12:04:42-04:00\"");
    assertThat(wrong).isEmpty();
  }

  @Test
  void a_bad_row_is_named_by_its_line_and_the_next_one_counts() throws IOException {
    phoneLog(
        "A1,7,0,0,PS,2010-13-02,9:00:00,9:00:10,10,0:00:00,0:00:00,0,HUNG,0:00:00,0:00:00,0,NO_SERVER\n"
            + "A1,8,0\n"
            + "A1,9,0,0,PS,2010-08-02,9:00:00,9:00:10,10,0:00:00,0:00:00,0,HANG,0:00:00,0:00:00,0,NO_SERVER");

    assertThat(events).hasSize(1);
    assertThat(wrong.get(0))
        .startsWith("2: ")
        .contains("offeredAt: '2010-13-02 9:00:00' is no time of the form yyyy-MM-dd H:mm:ss")
        .contains("outcome: 'HUNG' is not in the table, expected one of AGENT, HANG, PHANTOM");
    assertThat(wrong.get(1)).isEqualTo("3: has 3 cells, expected 17 as in line 1");
  }

  @Test
  void a_file_without_the_columns_is_refused_as_a_whole() {
    assertThatThrownBy(() -> run("phone-log", "call_id,date\n7,2010-08-02\n"))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("lacks the columns that the mapping reads: outcome, q_exit");
  }

  @Test
  void a_quote_that_is_never_closed_does_not_fill_the_memory() {
    String row = "A1,\"7,0,0,PS" + "x".repeat(5 << 20);
    assertThatThrownBy(() -> run("phone-log", CALLS + row))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("is a quote or a bracket not closed?");
  }

  @Test
  void xml_becomes_events_one_or_two_an_incident() throws IOException {
    run(
        "tax-incidents",
        """
        <export xmlns="urn:desk"><head/>
          <incident number="TX1"><title>Printer &amp; scanner</title><area>Devices</area>
            <impact>1</impact><urgency>2</urgency><opened>11/01/2010 09:00</opened>
            <caller><name>Ann</name><mail>ann@tax.example</mail></caller></incident>
          <incident number="TX2"><title>Form</title><area>Programs</area><impact>3</impact>
            <urgency>?</urgency><opened>11/07/2010 01:30</opened><closed>11/07/2010 03:30</closed>
            <closedBy>bob</closedBy></incident>
        </export>
        """);

    assertThat(wrong).isEmpty();
    assertThat(events).hasSize(3);
    assertThat(events.get(0))
        .contains("\"summary\":\"Printer & scanner\"", "\"contact\":{\"name\":\"Ann\"", "-04:00");
    assertThat(events.get(1))
        .contains("\"time\":\"2010-11-07T01:30:00-04:00\"", "\"urgency\":\"low\"");
    assertThat(events.get(2)).contains("\"by\":\"bob\"", "\"time\":\"2010-11-07T03:30:00-05:00\"");
  }

  @Test
  void xml_with_a_document_type_is_refused() {
    String bomb =
        "<!DOCTYPE export [<!ENTITY a \"aaaa\">]><export><incident><title>&a;</title></incident></export>";
    assertThatThrownBy(() -> run("tax-incidents", bomb))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("document type");
  }

  @Test
  void json_is_read_as_one_object_many_or_an_array() throws IOException {
    String one =
        "{\"id\":\"H1\",\"event\":\"created\",\"at\":1288616400,\"service\":\"desktop-support\","
            + "\"fields\":{\"title\":\"x\",\"impact\":\"High\",\"urgency\":\"Low\"}}";
    run("health-tickets", one);
    run("health-tickets", one + "\n" + one);
    run("health-tickets", "[" + one + "," + one + "]");

    assertThat(wrong).isEmpty();
    assertThat(events).hasSize(5);
    assertThat(events.get(0)).contains("\"time\":\"2010-11-01T13:00:00Z\"");
  }

  @Test
  void json_that_breaks_off_says_where() {
    assertThatThrownBy(() -> run("health-tickets", "[{\"id\":\"H1\"},\n {\"id\": "))
        .isInstanceOf(FileProblem.class)
        .hasMessageContaining("cannot be read from here");
  }

  @Test
  void what_the_contract_refuses_is_shown_with_its_line() throws IOException {
    run("health-tickets", "{\"id\":\"H1\",\"event\":\"created\"}");

    assertThat(wrong).anyMatch(sentence -> sentence.startsWith("1: /time: is missing"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          sender: tax           | sender: nobody           | 5:9  | expected a sender
          reads: xml            | reads: table             | 3:8  | expected one of csv
          zone: America/New_York| zone: Atlantis           | 6:7  | expected a time zone
          type: ticket.opened   | type: ticket.open        | 8:11 | expected a type that tax may
          id: "{@number}-opened"| id: "{@number-opened"    | 9:9  | a brace without its partner
          pattern: "MM/dd       | pattern: "bb/dd          | 11:39| not a pattern of a time
          zone: America/New_York| charset: UTF-8           | 11:39| needs a 'zone'
          impact: {from         | impact: {form: x, from   | 16:16| unknown key 'form'
          """)
  void a_wrong_mapping_is_refused_with_line_and_column(
      String right, String broken, String place, String sentence) throws IOException {
    assertThatThrownBy(() -> Mapping.read(changed("tax-incidents.yaml", right, broken), SENDERS))
        .isInstanceOfSatisfying(
            FileProblem.class,
            problem ->
                assertThat(problem.sentence())
                    .startsWith("tax-incidents.yaml:" + place + ": ")
                    .contains(sentence));
  }

  private Path changed(String name, String right, String broken) throws IOException {
    String text = Files.readString(SHIPPED.resolve(name));
    assertThat(text).contains(right);
    int at = text.indexOf(right);
    return Files.writeString(
        folder.resolve(name), text.substring(0, at) + broken + text.substring(at + right.length()));
  }

  private void phoneLog(String rows) throws IOException {
    run("phone-log", CALLS + rows + "\n");
  }

  private void run(String mapping, String sample) throws IOException {
    Path file = folder.resolve("sample");
    Files.write(file, sample.getBytes(StandardCharsets.UTF_8));
    Mapping read = Mapping.read(SHIPPED.resolve(mapping + ".yaml"), SENDERS);
    new DryRun(CONTRACT, SENDERS, read)
        .run(file, Long.MAX_VALUE, events::add, (line, text) -> wrong.add(line + ": " + text));
  }
}
