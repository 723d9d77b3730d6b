package punctual.ledger;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import punctual.facts.Basis;

/**
 * A ledger line as its bytes: one JSON object, keys in the contract's order, instants in UTC with
 * seconds, without the line feed. The same line always gives the same bytes.
 */
public final class LedgerJson {

  /** Lines rest on few rules: what each says of itself is written once. */
  private static final Map<Foot, byte[]> FEET = new ConcurrentHashMap<>();

  private static final int FEET_KEPT = 10_000;

  private record Foot(Basis basis, String release) {}

  private LedgerJson() {}

  public static byte[] bytes(LedgerLine line) {
    JsonBytes json = new JsonBytes(512);
    json.open('{');
    json.text("at", line.at().toString());
    json.text("ticket", line.ticket());
    json.text("agency", line.agency());
    json.text("agreement", line.agreement());
    json.text("kind", line.kind());
    line.fields().forEach((name, value) -> field(name, value, json));
    json.raw(foot(line.basis(), line.release()));
    return json.bytes();
  }

  public static String text(LedgerLine line) {
    return new String(bytes(line), StandardCharsets.UTF_8);
  }

  private static byte[] foot(Basis basis, String release) {
    Foot foot = new Foot(basis, release);
    byte[] written = FEET.get(foot);
    if (written == null) {
      JsonBytes json = new JsonBytes(256);
      json.open(',');
      field("clause", basis.clause(), json);
      field("rule", basis.rule(), json);
      field("file", basis.file(), json);
      field("release", release, json);
      json.close('}');
      written = json.isOnly(",}") ? new byte[] {'}'} : json.bytes();
      if (FEET.size() > FEET_KEPT) {
        FEET.clear();
      }
      FEET.put(foot, written);
    }
    return written;
  }

  private static void field(String name, Object value, JsonBytes json) {
    if (value != null) {
      json.name(name);
      value(value, json);
    }
  }

  private static void value(Object value, JsonBytes json) {
    if (value instanceof Integer || value instanceof BigDecimal || value instanceof Boolean) {
      json.ascii(value.toString());
    } else if (value instanceof Collection<?> items) {
      json.open('[');
      for (Object item : items) {
        json.separate();
        value(item, json);
      }
      json.close(']');
    } else if (value instanceof Map<?, ?> map) {
      json.open('{');
      map.forEach((key, item) -> field(key.toString(), item, json));
      json.close('}');
    } else {
      json.quoted(value instanceof Instant at ? at.toString() : value.toString());
    }
  }
}
