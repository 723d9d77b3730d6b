package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class CloudEventTest {
  private static final String CALL = "{\"offeredAt\":\"2010-11-01T09:00:00Z\",\"ticket\":\"INC7\"}";

  @Test
  void a_call_about_a_ticket_belongs_to_that_ticket() {
    assertThat(Events.readable(Events.event("call.completed", CALL)).ticket()).isEqualTo("INC7");
  }

  @Test
  void a_survey_about_a_ticket_belongs_to_that_ticket() {
    ObjectNode survey = Events.event("survey.answered", "{\"score\":4,\"ticket\":\"INC7\"}");
    assertThat(Events.readable(survey).ticket()).isEqualTo("INC7");
  }

  @Test
  void a_call_without_a_ticket_belongs_to_its_subject() {
    ObjectNode call = Events.event("call.completed", "{\"offeredAt\":\"2010-11-01T09:00:00Z\"}");
    assertThat(Events.readable(call).ticket()).isEqualTo("INC1");
  }

  @Test
  void a_ticket_named_by_another_event_is_only_a_field() {
    ObjectNode closed = Events.event("ticket.closed", "{\"ticket\":\"INC7\"}");
    assertThat(Events.readable(closed).ticket()).isEqualTo("INC1");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "item.down        | {\"item\":\"db\"}                  | db",
        "change.requested | {\"change\":\"CHG-1\"}             | CHG-1",
        "work.done        | {\"category\":\"dba\",\"hours\":1} | dmv-1",
        "clock.reached    | {\"item\":{}}                      | dmv-1"
      })
  void without_a_subject_the_story_is_what_the_event_is_about(
      String type, String data, String story) {
    ObjectNode event = Events.event(type, data);
    event.remove("subject");
    assertThat(Events.readable(event).ticket()).isEqualTo(story);
  }

  @Test
  void what_is_written_is_read_again() {
    CloudEvent event = Events.readable(Events.opened().put("sequence", "2").put("agency", "dmv"));
    assertThat(Events.read(event.toJson())).isEqualTo(new Reading.Readable(event));
  }

  @Test
  void an_event_is_written_as_a_structured_cloud_event() {
    assertThat(Events.readable(Events.opened()).toJson())
        .isEqualTo(
            "{\"specversion\":\"1.0\",\"id\":\"dmv-1\",\"source\":\"/agencies/dmv\","
                + "\"type\":\"ticket.opened\",\"subject\":\"INC1\",\"time\":\"2010-11-01T13:00:00Z\","
                + "\"datacontenttype\":\"application/json\",\"data\":{\"agreement\":\"newyork\"}}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{\"b\":[1,{\"y\":1.50,\"x\":null}],\"a\":100}",
        "{ \"a\" : 1e2, \"b\" : [ 1.0, { \"x\" : null, \"y\" : 15E-1 } ] }",
        "{\"\\u0061\":100.00,\"b\":[1,{\"x\":null,\"y\":1.5}]}"
      })
  void the_same_content_has_the_same_hash_however_it_is_written(String data) {
    CloudEvent same = Events.readable(Events.event("ticket.closed", data));
    CloudEvent one =
        Events.readable(
            Events.event("ticket.closed", "{\"a\":100,\"b\":[1,{\"x\":null,\"y\":1.5}]}"));
    assertThat(same.contentHash()).isEqualTo(one.contentHash()).hasSize(64);
  }

  @Test
  void the_same_instant_with_another_offset_is_the_same_content() {
    ObjectNode moved = Events.opened().put("time", "2010-11-01T13:00:00.0000009Z");
    assertThat(hash(moved)).isEqualTo(hash(Events.opened()));
  }

  @Test
  void a_tracing_extension_is_no_content() {
    assertThat(hash(Events.opened().put("traceparent", "00-1"))).isEqualTo(hash(Events.opened()));
  }

  @Test
  void each_part_of_an_event_is_content() {
    ObjectNode closed = Events.event("ticket.closed", "{\"agreement\":\"newyork\"}");
    ObjectNode data = Events.event("ticket.opened", "{\"agreement\":\"utah\"}");
    assertThat(
            new String[] {
              hash(Events.opened()),
              hash(closed),
              hash(data),
              hash(Events.opened().put("id", "x")),
              hash(Events.opened().put("source", "x")),
              hash(Events.opened().put("subject", "x")),
              hash(Events.opened().put("time", "2010-11-01T09:00:00.000001-04:00")),
              hash(Events.opened().put("sequence", "x")),
              hash(Events.opened().put("agency", "dmv"))
            })
        .doesNotHaveDuplicates();
  }

  @Test
  void the_order_of_a_list_and_the_kind_of_a_value_are_content() {
    assertThat(
            new String[] {
              hash(Events.event("ticket.closed", "{\"a\":[1,2]}")),
              hash(Events.event("ticket.closed", "{\"a\":[2,1]}")),
              hash(Events.event("ticket.closed", "{\"a\":[1,\"2\"]}")),
              hash(Events.event("ticket.closed", "{\"a\":null}")),
              hash(Events.event("ticket.closed", "{}"))
            })
        .doesNotHaveDuplicates();
  }

  private static String hash(ObjectNode event) {
    return Events.readable(event).contentHash();
  }
}
