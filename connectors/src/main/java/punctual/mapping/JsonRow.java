package punctual.mapping;

import tools.jackson.databind.JsonNode;

/** A JSON value as a record; names and numbers of array items are separated by {@code /}. */
record JsonRow(JsonNode value, long line) implements Row {

  @Override
  public String text(String path) {
    JsonNode at = value;
    for (String name : path.split("/")) {
      at =
          at.isArray() && name.matches("\\d{1,9}")
              ? at.path(Integer.parseInt(name))
              : at.path(name);
    }
    if (!at.isValueNode() || at.isNull()) {
      return null;
    }
    String text = at.asString("").strip();
    return text.isEmpty() ? null : text;
  }
}
