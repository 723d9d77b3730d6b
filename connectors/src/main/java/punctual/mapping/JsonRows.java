package punctual.mapping;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import punctual.files.FileProblem;
import punctual.files.Place;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The records of a JSON document: at a path or everywhere, in arrays or one after the other. */
final class JsonRows implements Rows {
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(64)
          .maxStringLength(Guard.LONGEST)
          .maxNumberLength(1000)
          .build();
  static final JsonMapper JSON =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build()).build();

  private final Guard guard;
  private final JsonParser parser;
  private final String shown;
  private boolean inside;

  JsonRows(InputStream in, Mapping.Form form, String shown) throws IOException {
    this.guard = new Guard(in);
    this.shown = shown;
    this.parser = JSON.createParser(new InputStreamReader(new NoMark(guard), form.charset()));
    if (form.records() != null) {
      read(() -> seek(form.records()));
    }
  }

  @Override
  public Row next() {
    return read(this::row);
  }

  private Row row() {
    guard.next();
    JsonToken token = inside ? parser.currentToken() : parser.nextToken();
    inside = false;
    while (token == JsonToken.START_ARRAY || token == JsonToken.END_ARRAY) {
      token = parser.nextToken();
    }
    if (token == null || token == JsonToken.END_OBJECT || token == JsonToken.PROPERTY_NAME) {
      return null;
    }
    long line = parser.currentTokenLocation().getLineNr();
    JsonNode value = parser.readValueAsTree();
    return new JsonRow(value, line);
  }

  /** Goes to the value at the path. */
  private Void seek(String path) {
    parser.nextToken();
    for (String name : path.substring(1).split("/")) {
      if (!enter(name)) {
        throw problem("has no records at " + path);
      }
    }
    inside = true;
    return null;
  }

  private boolean enter(String name) {
    if (parser.currentToken() != JsonToken.START_OBJECT) {
      return false;
    }
    while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
      guard.next();
      boolean here = name.equals(parser.currentName());
      parser.nextToken();
      if (here) {
        return true;
      }
      parser.skipChildren();
    }
    return false;
  }

  private <T> T read(java.util.function.Supplier<T> reading) {
    try {
      return reading.get();
    } catch (JacksonException e) {
      throw problem("cannot be read from here: " + e.getOriginalMessage());
    }
  }

  private FileProblem problem(String sentence) {
    var at = parser.currentLocation();
    return new FileProblem(new Place(shown, at.getLineNr(), at.getColumnNr()), sentence);
  }

  @Override
  public void close() {
    parser.close();
  }
}
