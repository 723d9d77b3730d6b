package punctual.ledger;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.ObjectWriteContext;
import tools.jackson.core.json.JsonFactory;

/**
 * A ledger line as its bytes: one JSON object, keys in the contract's order, instants in UTC with
 * seconds, without the line feed. The same line always gives the same bytes.
 */
public final class LedgerJson {

  private static final JsonFactory JSON = new JsonFactory();

  private LedgerJson() {}

  public static byte[] bytes(LedgerLine line) {
    ByteArrayOutputStream out = new ByteArrayOutputStream(512);
    try (JsonGenerator json = JSON.createGenerator(ObjectWriteContext.empty(), out)) {
      json.writeStartObject();
      head(line, json);
      for (Map.Entry<String, Object> field : line.fields().entrySet()) {
        write(field.getKey(), field.getValue(), json);
      }
      foot(line, json);
      json.writeEndObject();
    }
    return out.toByteArray();
  }

  public static String text(LedgerLine line) {
    return new String(bytes(line), StandardCharsets.UTF_8);
  }

  private static void head(LedgerLine line, JsonGenerator json) {
    json.writeStringProperty("at", line.at().toString());
    json.writeStringProperty("ticket", line.ticket());
    json.writeStringProperty("agency", line.agency());
    json.writeStringProperty("agreement", line.agreement());
    json.writeStringProperty("kind", line.kind());
  }

  private static void foot(LedgerLine line, JsonGenerator json) {
    write("clause", line.basis().clause(), json);
    write("rule", line.basis().rule(), json);
    write("file", line.basis().file(), json);
    write("release", line.release(), json);
  }

  private static void write(String name, Object value, JsonGenerator json) {
    if (value != null) {
      json.writeName(name);
      write(value, json);
    }
  }

  private static void write(Object value, JsonGenerator json) {
    if (value instanceof Integer number) {
      json.writeNumber(number);
    } else if (value instanceof Boolean flag) {
      json.writeBoolean(flag);
    } else if (value instanceof Collection<?> items) {
      json.writeStartArray();
      items.forEach(item -> write(item, json));
      json.writeEndArray();
    } else if (value instanceof Map<?, ?> map) {
      json.writeStartObject();
      map.forEach((key, item) -> write(key.toString(), item, json));
      json.writeEndObject();
    } else {
      json.writeString(value instanceof Instant at ? at.toString() : value.toString());
    }
  }
}
