package punctual.contract;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * JSON with its fields sorted, no white space and numbers written in one way, so that the same
 * content gives the same text however it was serialised.
 */
final class CanonicalJson {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private CanonicalJson() {}

  static String text(JsonNode json) {
    return Json.MAPPER.writeValueAsString(canonical(json));
  }

  static String sha256(JsonNode json) {
    byte[] text = text(json).getBytes(StandardCharsets.UTF_8);
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java has no SHA-256", e);
    }
  }

  private static JsonNode canonical(JsonNode json) {
    if (json.isObject()) {
      return sorted(json);
    }
    if (json.isArray()) {
      return NODES
          .arrayNode()
          .addAll(json.values().stream().map(CanonicalJson::canonical).toList());
    }
    return json.isNumber() ? NODES.numberNode(json.decimalValue().stripTrailingZeros()) : json;
  }

  private static ObjectNode sorted(JsonNode object) {
    Map<String, JsonNode> fields = new TreeMap<>();
    object.properties().forEach(f -> fields.put(f.getKey(), canonical(f.getValue())));
    ObjectNode sorted = NODES.objectNode();
    fields.forEach(sorted::set);
    return sorted;
  }
}
