package punctual.contract;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.node.ObjectNode;

/** Turns the bytes of a message into the JSON object of a structured CloudEvent. */
final class BodyReader {
  private static final char BYTE_ORDER_MARK = '\uFEFF';
  private static final char REPLACEMENT = '\uFFFD';
  private static final String STRUCTURED_MODE =
      "send the whole event as one JSON object in the body (application/cloudevents+json);"
          + " binary mode is not accepted";

  private final int longest;

  BodyReader(int longest) {
    this.longest = longest;
  }

  ObjectNode read(byte[] body) throws UnreadableBody {
    return structured(json(body));
  }

  /** The events of a batch, or the one that a message is; each still to be looked at. */
  List<JsonNode> batch(byte[] body) throws UnreadableBody {
    JsonNode json = json(body);
    List<JsonNode> events = new ArrayList<>();
    (json.isArray() ? json : List.of(json)).forEach(events::add);
    return events;
  }

  private JsonNode json(byte[] body) throws UnreadableBody {
    if (body.length > longest) {
      throw new UnreadableBody(
          String.format(
              Locale.ROOT,
              "the message is %,d bytes long; at most %,d bytes are read",
              body.length,
              longest));
    }
    return parse(text(body));
  }

  private static String text(byte[] body) throws UnreadableBody {
    String text = new String(body, StandardCharsets.UTF_8);
    if (text.indexOf(REPLACEMENT) >= 0 && !isUtf8(body)) {
      throw new UnreadableBody("the message is not UTF-8 text");
    }
    if (text.isBlank()) {
      throw new UnreadableBody("the message is empty: " + STRUCTURED_MODE);
    }
    if (text.charAt(0) == BYTE_ORDER_MARK) {
      throw new UnreadableBody("the message starts with a byte order mark; start it with {");
    }
    return text;
  }

  private static boolean isUtf8(byte[] body) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static JsonNode parse(String text) throws UnreadableBody {
    try {
      return Json.MAPPER.readTree(text);
    } catch (JacksonException e) {
      throw new UnreadableBody(sentence(e));
    } catch (NumberFormatException e) {
      throw new UnreadableBody("the JSON holds a number that is out of all measure");
    }
  }

  private static String sentence(JacksonException e) {
    if (e instanceof StreamConstraintsException) {
      return e.getOriginalMessage().contains("nesting depth")
          ? "the JSON is nested deeper than " + Json.DEEPEST + " levels"
          : "the JSON holds a number of more than " + Json.LONGEST_NUMBER + " digits";
    }
    if (e instanceof MismatchedInputException) {
      return repeatedOrTrailing(e);
    }
    return e instanceof UnexpectedEndOfInputException
        ? "the JSON is broken: it ends before the object is closed, at " + place(e)
        : "the JSON is broken at " + place(e);
  }

  private static String repeatedOrTrailing(JacksonException e) {
    String pointer =
        e.processor() instanceof JsonParser parser
            ? parser.streamReadContext().pathAsPointer().toString()
            : "";
    return pointer.isEmpty()
        ? "the JSON object is followed by something else at " + place(e)
        : "the JSON names the field " + Shown.text(pointer) + " twice, at " + place(e);
  }

  private static String place(JacksonException e) {
    return "line " + e.getLocation().getLineNr() + ", column " + e.getLocation().getColumnNr();
  }

  static ObjectNode structured(JsonNode json) throws UnreadableBody {
    if (json.isArray()) {
      throw new UnreadableBody("the message is a JSON array; send one event per message");
    }
    if (!(json instanceof ObjectNode event)) {
      throw new UnreadableBody("the message is not a JSON object: " + STRUCTURED_MODE);
    }
    if (!event.has("specversion") && !(event.has("source") && event.has("type"))) {
      throw new UnreadableBody("the message holds no CloudEvent: " + STRUCTURED_MODE);
    }
    return event;
  }
}
