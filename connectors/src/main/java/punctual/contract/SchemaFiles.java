package punctual.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import tools.jackson.databind.JsonNode;

/** The contract's JSON Schema files, as they are packaged. */
final class SchemaFiles {
  static final String ENDING = ".schema.json";
  static final String ENVELOPE = "cloudevent" + ENDING;

  private final Map<String, JsonNode> read = new ConcurrentHashMap<>();

  /** The event types of the contract, in the order of the envelope's schema. */
  Set<String> types() {
    Set<String> types = new LinkedHashSet<>();
    schema(ENVELOPE).at("/properties/type/enum").forEach(type -> types.add(type.asString()));
    return Collections.unmodifiableSet(types);
  }

  /** The schema of a file. */
  JsonNode schema(String file) {
    return read.computeIfAbsent(file, f -> Json.MAPPER.readTree(text(f)));
  }

  /** The text of a file. */
  static String text(String file) {
    try (InputStream schema = SchemaFiles.class.getResourceAsStream("/contract/" + file)) {
      if (schema == null) {
        throw new IllegalArgumentException("there is no contract/" + file);
      }
      return new String(schema.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read contract/" + file, e);
    }
  }
}
