package punctual.contract;

import com.networknt.schema.Error;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.dialect.Dialect;
import com.networknt.schema.dialect.Dialects;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/**
 * Judges by the contract's JSON Schemas, each compiled when it is first needed. What surely keeps
 * its schema is passed by a quick check; the full validator has the last word on all else, and is
 * not even loaded before.
 */
final class Schemas {
  private static final String BASE = "https://punctual.invalid/contract/";

  private final SchemaFiles files = new SchemaFiles();
  private final Set<String> types = files.types();
  private final Map<String, Predicate<JsonNode>> quick = new ConcurrentHashMap<>();

  private static final class Full {
    private static final SchemaRegistry REGISTRY = registry();

    private static SchemaRegistry registry() {
      Dialect dialect = Dialect.builder(Dialects.getDraft202012()).format(new DateTime()).build();
      SchemaRegistryConfig config =
          SchemaRegistryConfig.builder().formatAssertionsEnabled(true).build();
      return SchemaRegistry.withDialect(
          dialect, r -> r.schemaRegistryConfig(config).schemas(Full::text));
    }

    private static String text(String iri) {
      return iri.startsWith(BASE) ? SchemaFiles.text(iri.substring(BASE.length())) : null;
    }
  }

  /** The event types of the contract, in the order of the envelope's schema. */
  Set<String> types() {
    return types;
  }

  /** What is wrong with an event by the schema of its type, or of the envelope for other types. */
  List<Error> validateEvent(String type, JsonNode event) {
    return validate(types.contains(type) ? type + SchemaFiles.ENDING : SchemaFiles.ENVELOPE, event);
  }

  /** What is wrong with a JSON value by the schema of a file. */
  List<Error> validate(String file, JsonNode json) {
    return isSurelyRight(file, json) ? List.of() : validateFully(file, json);
  }

  boolean isSurelyRight(String file, JsonNode json) {
    return quick.computeIfAbsent(file, f -> QuickCheck.of(files, f)).test(json);
  }

  List<Error> validateFully(String file, JsonNode json) {
    return Full.REGISTRY.getSchema(SchemaLocation.of(BASE + file)).validate(json);
  }

  /** The title of the schema that holds the keyword at a place. */
  String title(SchemaLocation keyword) {
    SchemaLocation holder =
        new SchemaLocation(keyword.getAbsoluteIri(), keyword.getFragment().getParent());
    return Full.REGISTRY.getSchema(holder).getSchemaNode().path("title").asString("");
  }
}
