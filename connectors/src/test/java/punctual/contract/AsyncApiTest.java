package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.dialect.Dialects;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.JsonNode;

class AsyncApiTest {
  private static final Path DOCUMENT = Path.of("contract/asyncapi.yaml");
  private static final Pattern FILE = Pattern.compile("\\$ref: ([\\w.]+\\.schema\\.json)");

  @Test
  void the_document_is_one_of_asyncapi_3() throws Exception {
    assertThat(schema().validate(document())).isEmpty();
  }

  @Test
  void a_document_that_is_none_would_be_found() throws Exception {
    JsonNode broken = document();
    ((tools.jackson.databind.node.ObjectNode) broken.at("/operations/tell")).put("action", "take");

    assertThat(schema().validate(broken)).isNotEmpty();
  }

  @Test
  void it_names_a_schema_file_for_every_type_that_may_be_sent() throws Exception {
    String text = Files.readString(DOCUMENT);
    List<String> named = FILE.matcher(text).results().map(found -> found.group(1)).toList();

    assertThat(named).allSatisfy(file -> assertThat(DOCUMENT.resolveSibling(file)).exists());
    for (String type : Contract.load().types()) {
      if (!type.startsWith("notice.")) {
        assertThat(named).contains(type + ".schema.json");
      }
    }
  }

  private static Schema schema() throws Exception {
    try (InputStream file = AsyncApiTest.class.getResourceAsStream("/asyncapi-3.0.0.json")) {
      String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
      return SchemaRegistry.withDialect(Dialects.getDraft7(), registry -> {})
          .getSchema(Json.MAPPER.readTree(text));
    }
  }

  private static JsonNode document() throws Exception {
    Object yaml = new Yaml().load(Files.readString(DOCUMENT));
    return Json.MAPPER.valueToTree(yaml);
  }
}
