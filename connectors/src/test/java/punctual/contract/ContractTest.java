package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class ContractTest {

  @Test
  void an_event_is_read_with_all_its_parts() {
    ObjectNode json = Events.opened().put("sequence", "000002").put("agency", "dmv");
    CloudEvent event = Events.readable(json);
    assertThat(event)
        .isEqualTo(
            new CloudEvent(
                "dmv-1",
                "/agencies/dmv",
                "ticket.opened",
                "INC1",
                Instant.parse("2010-11-01T13:00:00Z"),
                "000002",
                "dmv",
                json.get("data")));
  }

  @ParameterizedTest
  @CsvSource({
    "2010-11-01T09:00:00.123456789-04:00, 2010-11-01T13:00:00.123456Z",
    "2010-11-01T09:00:00.9999999-04:00,   2010-11-01T13:00:00.999999Z",
    "1969-12-31T23:59:59.9999999Z,        1969-12-31T23:59:59.999999Z",
    "2010-11-01t13:00:00z,                2010-11-01T13:00:00Z",
    "2010-11-01T13:00:00+00:00,           2010-11-01T13:00:00Z",
    "2012-02-29T23:59:59.5+14:00,         2012-02-29T09:59:59.500Z"
  })
  void a_time_is_read_to_the_microsecond(String written, Instant expected) {
    assertThat(Events.readable(Events.opened().put("time", written)).time()).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "2010-11-01T09:00:00",
        "2010-11-01T09:00-04:00",
        "2010-11-01",
        "2010-11-01 09:00:00-04:00",
        "2010-11-01T24:00:00Z",
        "2010-11-01T09:60:00Z",
        "2010-11-01T23:59:60Z",
        "2011-02-29T09:00:00Z",
        "2010-11-01T09:00:00-0400",
        "2010-11-01T09:00:00-04",
        "2010-11-01T09:00:00 America/New_York",
        "2010-11-01T09:00:00.-04:00",
        "2010-11-01T09:00:00Z ",
        "02010-11-01T09:00:00Z",
        "20101101T090000Z",
        "1288616400",
        ""
      })
  void what_is_no_time_with_an_offset_is_refused(String written) {
    assertThat(pointers(Events.opened().put("time", written))).containsExactly(Pointers.TIME);
  }

  @Test
  void an_attribute_that_is_null_counts_as_left_out() {
    ObjectNode event = Events.opened().putNull("sequence").putNull("agency").putNull("dataschema");
    assertThat(Events.readable(event).sequence()).isNull();
  }

  @Test
  void a_required_attribute_that_is_null_is_missing() {
    assertThat(reasons(Events.opened().putNull("subject")))
        .containsExactly(new Reason(Pointers.SUBJECT, "is missing"));
  }

  @Test
  void an_event_without_data_has_empty_data() {
    ObjectNode event = Events.opened().put("type", "ticket.closed");
    event.remove("data");
    assertThat(Events.readable(event).data().isEmpty()).isTrue();
  }

  @Test
  void fields_that_the_contract_does_not_list_are_kept_unjudged() {
    ObjectNode event = Events.event("ticket.closed", "{\"score\":\"high\",\"x\":[null,{}]}");
    assertThat(Events.readable(event).data()).isEqualTo(event.get("data"));
  }

  @Test
  void extensions_of_others_are_not_judged() {
    assertThat(Events.read(Events.opened().put("traceparent", "00-ab-cd-01")))
        .isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"application/json", "application/json; charset=utf-8", "application/x+json"})
  void json_goes_by_several_names(String contentType) {
    assertThat(Events.read(Events.opened().put("datacontenttype", contentType)))
        .isInstanceOf(Reading.Readable.class);
  }

  @Test
  void the_schema_of_the_type_may_be_named() {
    assertThat(
            Events.read(Events.opened().put("dataschema", "urn:punctual:contract:ticket.opened")))
        .isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"id", "source", "subject"})
  void a_name_may_have_255_characters_but_not_256(String attribute) {
    assertThat(pointers(Events.opened().put(attribute, "\uD83D\uDE00".repeat(255)))).isEmpty();
    assertThat(pointers(Events.opened().put(attribute, "\uD83D\uDE00".repeat(256))))
        .containsExactly('/' + attribute);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 0x9, 0xA, 0xD, 0x1F, 0x7F, 0x85, 0x9F, 0x2028, 0x2029, 0x202E, 0x2066})
  void names_hold_no_control_characters(int character) {
    for (String attribute : List.of("id", "source", "type", "subject", "sequence")) {
      for (String form : List.of("a%sb", "%sb", "a%s")) {
        String name = String.format(form, Character.toString(character));
        assertThat(pointers(Events.opened().put(attribute, name))).containsExactly('/' + attribute);
      }
    }
  }

  @Test
  void free_text_may_hold_line_breaks() {
    ObjectNode event = Events.event("ticket.updated", "{\"text\":\"one\\r\\n\\ttwo\\u2028three\"}");
    assertThat(Events.readable(event).data().get("text").asString())
        .isEqualTo("one\r\n\ttwo\u2028three");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\\ud800", "x\\udc00", "\\ud800x", "\\udc00\\ud800"})
  void half_a_surrogate_pair_is_refused(String text) {
    ObjectNode event = Events.event("ticket.updated", "{\"text\":\"T\"}");
    Reading reading = Events.read(event.toString().replace("\"T\"", '"' + text + '"'));
    assertThat(((Reading.Wrong) reading).reasons())
        .extracting(Reason::pointer)
        .containsExactly("/data/text");
  }

  @Test
  void a_whole_surrogate_pair_is_text() {
    assertThat(pointers(Events.event("ticket.updated", "{\"text\":\"\\ud83d\\ude00\"}"))).isEmpty();
  }

  @Test
  void a_field_name_that_cannot_be_stored_is_refused_where_it_stands() {
    assertThat(reasons(Events.event("ticket.closed", "{\"a/b\":{\"\\u0000\":1}}")))
        .containsExactly(
            new Reason(
                "/data/a~1b",
                "has a field whose name has the character U+0000, which cannot be stored"));
  }

  @Test
  void ids_that_are_right_are_given_back_with_the_reasons() {
    ObjectNode event = Events.opened().put("time", "noon").put("source", "a\nb");
    assertThat(((Reading.Wrong) Events.read(event)).event())
        .isEqualTo(new EventIds(null, "dmv-1", "INC1"));
  }

  @Test
  void ids_that_are_no_text_are_not_given_back() {
    ObjectNode event = Events.opened().put("id", 7).put("subject", true);
    event.remove("source");
    assertThat(((Reading.Wrong) Events.read(event)).event()).isEqualTo(EventIds.NONE);
  }

  @Test
  void a_quoted_value_is_cut_at_forty_characters() {
    ObjectNode event = Events.event("ticket.step", "{\"step\":\"" + "x".repeat(41) + "\"}");
    assertThat(reasons(event).get(0).reason()).endsWith("(was \"" + "x".repeat(40) + "…\")");
  }

  @Test
  void many_threads_may_read_with_a_contract_that_was_just_loaded() {
    Contract fresh = Contract.load();
    List<byte[]> bodies = Sample.of("good").stream().map(Sample::body).toList();
    long readable =
        IntStream.range(0, 2000)
            .parallel()
            .filter(i -> fresh.read(bodies.get(i % bodies.size())) instanceof Reading.Readable)
            .count();
    assertThat(readable).isEqualTo(2000);
  }

  private static List<Reason> reasons(ObjectNode event) {
    Reading reading = Events.read(event);
    return reading instanceof Reading.Wrong wrong ? wrong.reasons() : List.of();
  }

  private static List<String> pointers(ObjectNode event) {
    assertThat(Events.read(event)).isNotInstanceOf(Reading.Unreadable.class);
    return reasons(event).stream().map(Reason::pointer).toList();
  }
}
