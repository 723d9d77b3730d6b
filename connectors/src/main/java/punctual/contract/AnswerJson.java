package punctual.contract;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The JSON of an {@link Answer}. */
final class AnswerJson {
  private AnswerJson() {}

  static String write(Answer answer) {
    ObjectNode json = Json.MAPPER.createObjectNode();
    json.put("answer", answer.kind().word());
    CloudEvent.putUnlessNull(json, "source", answer.event().source());
    CloudEvent.putUnlessNull(json, "id", answer.event().id());
    CloudEvent.putUnlessNull(json, "subject", answer.event().subject());
    json.put("received", answer.received().toString());
    if (answer.waiting()) {
      json.put("waiting", true);
    }
    if (!answer.reasons().isEmpty()) {
      json.set("reasons", reasons(answer.reasons()));
    }
    if (answer.changes() != null) {
      json.set("changes", answer.changes());
    }
    if (answer.first() != null) {
      json.set("first", answer.first());
    }
    return Json.MAPPER.writeValueAsString(json);
  }

  private static ArrayNode reasons(List<Reason> reasons) {
    ArrayNode json = Json.MAPPER.createArrayNode();
    reasons.forEach(r -> json.addObject().put("pointer", r.pointer()).put("reason", r.reason()));
    return json;
  }

  static Answer read(JsonNode json) {
    List<Reason> reasons = new ArrayList<>();
    json.path("reasons")
        .forEach(
            r ->
                reasons.add(new Reason(r.path("pointer").asString(), r.path("reason").asString())));
    return new Answer(
        Answer.Kind.valueOf(json.path("answer").asString().toUpperCase(Locale.ROOT)),
        new EventIds(
            CloudEvent.text(json, "source"),
            CloudEvent.text(json, "id"),
            CloudEvent.text(json, "subject")),
        Instant.parse(json.path("received").asString()),
        json.path("waiting").asBoolean(false),
        reasons,
        json.get("changes"),
        json.get("first"));
  }
}
