package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.dialect.DialectId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class SchemaFilesTest {
  private static final List<String> TYPES =
      List.of(
          "ticket.opened",
          "ticket.referred",
          "ticket.acknowledged",
          "ticket.unreachable",
          "ticket.responded",
          "ticket.updated",
          "ticket.reclassified",
          "ticket.paused",
          "ticket.resumed",
          "ticket.restored",
          "ticket.resolved",
          "ticket.evaluated",
          "ticket.assigned",
          "ticket.written",
          "ticket.step",
          "ticket.closed",
          "ticket.reopened",
          "ticket.cancelled",
          "ticket.merged",
          "call.completed",
          "survey.answered",
          "item.down",
          "item.up",
          "work.done",
          "change.requested",
          "change.decided",
          "bill.disputed",
          "clock.reached",
          "notice.delivered",
          "notice.failed",
          "notice.send",
          "notice.issued");
  private static final Set<String> BESIDES_TYPES = Set.of("cloudevent", "fields", "answer");

  /** Every keyword the schemas use; another one would be a slip of the pen that judges nothing. */
  private static final Set<String> KEYWORDS =
      Set.of(
          "$schema",
          "$ref",
          "$defs",
          "title",
          "contentEncoding",
          "description",
          "type",
          "enum",
          "const",
          "format",
          "pattern",
          "minLength",
          "maxLength",
          "minimum",
          "maximum",
          "required",
          "properties",
          "anyOf",
          "items",
          "minItems",
          "maxItems");

  static List<String> names() {
    try (Stream<Path> files = Files.list(Path.of("contract"))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".schema.json"))
          .map(file -> file.substring(0, file.length() - ".schema.json".length()))
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<String> types() {
    return TYPES;
  }

  @Test
  void the_contract_has_these_event_types_and_no_others() {
    assertThat(Events.CONTRACT.types()).containsExactlyElementsOf(TYPES);
  }

  @Test
  void every_event_type_has_a_schema_file_and_every_file_is_known() {
    assertThat(names())
        .containsExactlyInAnyOrderElementsOf(
            Stream.concat(TYPES.stream(), BESIDES_TYPES.stream()).toList());
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_schema_file_is_valid_json_schema(String name) {
    Schema schemaOfSchemas =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(SchemaLocation.of(DialectId.DRAFT_2020_12));
    assertThat(schemaOfSchemas.validate(file(name))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("names")
  void a_schema_file_uses_only_keywords_that_judge_or_explain(String name) {
    List<String> used = new ArrayList<>();
    collectKeywords(file(name), used);
    assertThat(KEYWORDS).containsAll(used);
  }

  @ParameterizedTest
  @MethodSource("types")
  void a_schema_file_speaks_of_the_type_that_it_is_named_after(String type) {
    JsonNode schema = file(type);
    assertThat(schema.get("title").asString()).isEqualTo(type);
    assertThat(schema.get("description").asString()).isNotBlank();
    assertThat(schema.at("/properties/type/const").asString()).isEqualTo(type);
    assertThat(schema.at("/properties/dataschema/const").asString())
        .isEqualTo("urn:punctual:contract:" + type);
  }

  private static void collectKeywords(JsonNode schema, List<String> used) {
    if (schema.isArray()) {
      schema.forEach(s -> collectKeywords(s, used));
    }
    for (Map.Entry<String, JsonNode> keyword : schema.properties()) {
      used.add(keyword.getKey());
      if (Set.of("properties", "$defs").contains(keyword.getKey())) {
        keyword.getValue().forEach(s -> collectKeywords(s, used));
      } else if (Set.of("items", "anyOf").contains(keyword.getKey())) {
        collectKeywords(keyword.getValue(), used);
      }
    }
  }

  private static JsonNode file(String name) {
    try {
      return Json.MAPPER.readTree(Files.readString(Path.of("contract", name + ".schema.json")));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
