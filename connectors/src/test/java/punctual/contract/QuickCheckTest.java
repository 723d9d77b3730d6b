package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The quick check may doubt, but what it passes the full validator passes too. */
class QuickCheckTest {
  private static final Schemas SCHEMAS = new Schemas();
  private static final List<String> VALUES =
      List.of(
          "null",
          "true",
          "false",
          "0",
          "1",
          "3",
          "4",
          "1.0",
          "2.5",
          "-1",
          "5.01",
          "1e2",
          "\"\"",
          "\"high\"",
          "\"x\"",
          "\"1-5\"",
          "\"a\\n\"",
          "\"\\u2028\"",
          "\"a@b\"",
          "\"é\"",
          "\"application/json\"",
          "\"application/json\\n\"",
          "\"2010-11-01T09:00:00Z\"",
          "\"2010-11-01T09:00:00\"",
          "[]",
          "[\"1\"]",
          "[1]",
          "{}",
          "{\"name\":1}");

  static List<Sample> good() {
    return Sample.of("good");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void a_good_sample_is_passed_without_the_full_validator(Sample sample) {
    assertThat(SCHEMAS.isSurelyRight(sample.name() + ".schema.json", sample.json().get("event")))
        .isTrue();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void what_it_passes_the_full_validator_passes(Sample sample) {
    String file = sample.name() + ".schema.json";
    for (JsonNode event : variants((ObjectNode) sample.json().get("event"))) {
      if (SCHEMAS.isSurelyRight(file, event)) {
        assertThat(SCHEMAS.validateFully(file, event)).as(event.toString()).isEmpty();
      }
    }
  }

  @Test
  void long_texts_are_measured_in_characters_as_the_full_validator_does() {
    for (int length : new int[] {1, 254, 255, 256}) {
      ObjectNode event = Events.opened().put("id", "x".repeat(length));
      assertThat(SCHEMAS.isSurelyRight("ticket.opened.schema.json", event))
          .isEqualTo(length <= 255);
    }
  }

  /** Each field of the event left out, and given each of the values in turn. */
  private static List<JsonNode> variants(ObjectNode event) {
    List<JsonNode> variants = new ArrayList<>();
    vary(event, event, variants);
    if (event.get("data") instanceof ObjectNode data) {
      vary(event, data, variants);
    }
    return variants;
  }

  private static void vary(ObjectNode event, ObjectNode part, List<JsonNode> variants) {
    for (String field : List.copyOf(part.propertyNames())) {
      JsonNode old = part.remove(field);
      variants.add(event.deepCopy());
      for (String value : VALUES) {
        part.set(field, Json.MAPPER.readTree(value));
        variants.add(event.deepCopy());
      }
      part.set(field, old);
    }
  }
}
