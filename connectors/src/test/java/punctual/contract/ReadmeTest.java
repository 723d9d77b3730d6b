package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

class ReadmeTest {
  private static final Pattern EXAMPLE = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);
  private static final Pattern REQUIRED = Pattern.compile("\\*\\*`(\\w+)`\\*\\*");
  private static final Schemas SCHEMAS = new Schemas();

  static List<String> examples() {
    return EXAMPLE.matcher(readme()).results().map(match -> match.group(1)).toList();
  }

  static List<String> incoming() {
    return Events.CONTRACT.types().stream()
        .filter(type -> !type.equals("notice.send") && !type.equals("notice.issued"))
        .toList();
  }

  @Test
  void the_examples_are_an_event_and_two_answers() {
    assertThat(examples()).hasSize(3);
  }

  @ParameterizedTest
  @MethodSource("examples")
  void an_example_keeps_the_contract(String example) {
    JsonNode json = Json.MAPPER.readTree(example);
    if (json.has("specversion")) {
      assertThat(Events.read(example)).isInstanceOf(Reading.Readable.class);
    } else {
      assertThat(SCHEMAS.validateFully("answer.schema.json", json)).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("incoming")
  void the_table_names_every_field_of_a_type_and_marks_the_required_ones(String type) {
    JsonNode data = new SchemaFiles().schema(type + ".schema.json").at("/properties/data");
    String row = row(type);
    assertThat(data.path("properties").propertyNames())
        .allSatisfy(field -> assertThat(row).contains('`' + field + '`'));
    assertThat(REQUIRED.matcher(row).results().map(match -> match.group(1)).toList())
        .containsExactlyInAnyOrderElementsOf(
            data.path("required").values().stream().map(JsonNode::asString).toList());
  }

  private static String row(String type) {
    Pattern row = Pattern.compile("^\\|[^|]*`" + Pattern.quote(type) + "`.*$", Pattern.MULTILINE);
    return row.matcher(readme()).results().map(MatchResult::group).findFirst().orElseThrow();
  }

  private static String readme() {
    try {
      return Files.readString(Path.of("contract/README.md"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
