package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No part of a call may last less than nothing (NY-PERF-1, NY-PERF-2). */
class CallTimesTest {

  private static final String CALL =
      """
      {"specversion":"1.0","id":"c-1","source":"/senders/phones","type":"call.completed",
       "subject":"call-1","time":"2010-11-01T13:10:00Z","agency":"dmv","data":{%s}}
      """;

  private static Reading read(String fields) {
    String data = fields.replaceAll("(\\w+)=([0-9:]+)", "\"$1\":\"2010-11-01T$2Z\"");
    return Events.read(CALL.formatted(data));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offeredAt=13:00:00, answeredAt=12:59:59                        | /data/answeredAt   | offeredAt
          offeredAt=13:00:00, agentSpokeAt=12:59:59                      | /data/agentSpokeAt | offeredAt
          offeredAt=13:00:00, abandonedAt=12:59:59                       | /data/abandonedAt  | offeredAt
          offeredAt=13:00:00, answeredAt=13:00:05, agentSpokeAt=13:00:04 | /data/agentSpokeAt | answeredAt
          offeredAt=13:00:00, answeredAt=13:00:05, abandonedAt=13:00:04  | /data/abandonedAt  | answeredAt
          """)
  void a_part_that_ends_before_it_begins_is_refused(String call, String pointer, String earlier) {
    List<Reason> reasons = ((Reading.Wrong) read(call)).reasons();

    assertThat(reasons).hasSize(1);
    assertThat(reasons.get(0).pointer()).isEqualTo(pointer);
    assertThat(reasons.get(0).toString()).contains("must not be before " + earlier);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          offeredAt=13:00:00, answeredAt=13:00:00, agentSpokeAt=13:00:00
          offeredAt=13:00:00, answeredAt=13:00:00, abandonedAt=13:00:00
          offeredAt=13:00:00, abandonedAt=13:00:00
          """)
  void a_part_may_last_no_time(String call) {
    assertThat(read(call)).isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          "offeredAt=13:00:00, agentSpokeAt=13:00:20, abandonedAt=13:00:10\n"
              + "offeredAt=13:00:00, agentSpokeAt=13:00:20, abandonedAt=13:00:30")
  void who_hung_up_was_not_answered(String call) {
    assertThat(((Reading.Wrong) read(call)).reasons())
        .anySatisfy(
            reason -> assertThat(reason.toString()).contains("a call that an agent answered"));
  }
}
