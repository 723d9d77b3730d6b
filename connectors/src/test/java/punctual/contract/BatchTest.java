package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Many events in one message: a CloudEvents JSON batch. */
class BatchTest {
  private static final Contract CONTRACT = Contract.load();
  private static final String GOOD =
      """
      {"specversion":"1.0","id":"%s","source":"/connectors","type":"notice.delivered",
       "subject":"INC1","time":"2016-03-01T10:00:00Z","agency":"dmv",
       "data":{"notice":"initial","key":"initial"}}
      """;

  private static List<Reading> read(String body) {
    return CONTRACT.readAll(body.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void each_event_of_a_batch_is_read_in_its_order() {
    assertThat(read("[" + GOOD.formatted("1") + "," + GOOD.formatted("2") + "]"))
        .extracting(it -> ((Reading.Readable) it).event().id())
        .containsExactly("1", "2");
  }

  @Test
  void an_event_by_itself_is_a_batch_of_one() {
    assertThat(read(GOOD.formatted("1"))).hasSize(1).allMatch(Reading.Readable.class::isInstance);
  }

  @Test
  void an_empty_batch_holds_no_event() {
    assertThat(read("[]")).isEmpty();
  }

  @Test
  void a_wrong_event_does_not_take_the_others_along() {
    List<Reading> readings = read("[" + GOOD.formatted("") + "," + GOOD.formatted("2") + "]");

    assertThat(readings.get(0)).isInstanceOf(Reading.Wrong.class);
    assertThat(readings.get(1)).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void what_is_no_event_does_not_take_the_others_along() {
    List<Reading> readings = read("[7," + GOOD.formatted("2") + "]");

    assertThat(readings.get(0)).isInstanceOf(Reading.Unreadable.class);
    assertThat(readings.get(1)).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void a_batch_that_is_broken_is_unreadable() {
    assertThat(read("[" + GOOD.formatted("1") + ","))
        .singleElement()
        .isInstanceOf(Reading.Unreadable.class);
  }
}
