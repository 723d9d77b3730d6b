package punctual.contract;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.JsonNode;

/** What must hold between the fields of one event, beyond what a schema can say. */
final class CrossFieldChecks {
  private static final String OFFERED = "offeredAt";
  private static final String ANSWERED = "answeredAt";
  private static final String SPOKE = "agentSpokeAt";
  private static final String ABANDONED = "abandonedAt";

  private final JsonNode event;
  private final JsonNode data;
  private final List<Reason> reasons = new ArrayList<>();

  private CrossFieldChecks(JsonNode event) {
    this.event = event;
    this.data = event.path("data");
  }

  static List<Reason> check(String type, JsonNode event) {
    CrossFieldChecks checks = new CrossFieldChecks(event);
    switch (type) {
      case CloudEvent.CALL_COMPLETED -> checks.call();
      case CloudEvent.SURVEY_ANSWERED -> checks.survey();
      default -> {}
    }
    return checks.reasons;
  }

  private void call() {
    List.of(ANSWERED, SPOKE, ABANDONED).forEach(later -> order(OFFERED, later));
    order(ANSWERED, SPOKE);
    order(ANSWERED, ABANDONED);
    if (data.has(SPOKE) && data.has(ABANDONED)) {
      wrong(ABANDONED, "must be left out of a call that an agent answered (agentSpokeAt is there)");
    }
    String named = event.path("agency").asString("");
    if (!named.isEmpty() && data.has("agency") && !named.equals(data.path("agency").asString(""))) {
      wrong("agency", "must be the event's agency, " + Shown.text(named));
    }
  }

  private void order(String earlier, String later) {
    Optional<Instant> first = time(earlier);
    Optional<Instant> second = time(later);
    if (first.isPresent() && second.isPresent() && second.get().isBefore(first.get())) {
      wrong(later, "must not be before " + earlier + " (" + first.get() + ")");
    }
  }

  private void survey() {
    String[] scale = data.path("scale").asString("").split("-");
    if (scale.length == 2 && data.path("score").isNumber() && scale[0].matches("\\d")) {
      BigDecimal lowest = new BigDecimal(scale[0]);
      if (data.path("score").decimalValue().compareTo(lowest) < 0) {
        wrong(
            "score",
            "must be at least " + lowest + " on the scale " + data.path("scale").asString());
      }
    }
  }

  private Optional<Instant> time(String field) {
    try {
      return Optional.of(Rfc3339.parse(data.path(field).asString("")));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  private void wrong(String field, String reason) {
    reasons.add(new Reason(Pointers.data(field), reason));
  }
}
