package punctual.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import punctual.engine.Admission;
import punctual.files.Yaml;

/** Reads the events of a scenario. */
final class EventReader {
  private static final List<String> KEYS =
      List.of(
          "at",
          "type",
          "ticket",
          "agency",
          "id",
          "source",
          "sequence",
          "arrives",
          "answer",
          "data");
  private static final Set<String> NAMING_THEIR_TICKET =
      Set.of("call.completed", "survey.answered");

  private final Times times;
  private final List<Written> all = new ArrayList<>();
  private final Set<String> ids = new HashSet<>();

  private EventReader(Times times) {
    this.times = times;
  }

  static List<ScenarioEvent> read(Yaml list, Times times) {
    EventReader reader = new EventReader(times);
    list.list().forEach(event -> reader.all.add(new Written(event, event.map(KEYS))));
    if (reader.all.isEmpty()) {
      throw list.problem("nothing happens; expected at least one event");
    }
    reader.all.forEach(event -> reader.ids.add(event.text("id")));
    List<ScenarioEvent> events = new ArrayList<>();
    for (int i = 0; i < reader.all.size(); i++) {
      events.add(reader.event(reader.all.get(i), i + 1));
    }
    return events;
  }

  /** An event as it stands in the file. */
  private record Written(Yaml place, Map<String, Yaml> fields) {

    Yaml need(String key) {
      Yaml value = fields.get(key);
      if (value == null) {
        throw place.problem("the event has no '" + key + "'");
      }
      return value;
    }

    String text(String key) {
      return fields.containsKey(key) ? fields.get(key).text() : null;
    }

    String dataText(String key) {
      Yaml data = fields.get("data");
      Yaml value = data == null || !data.isMap() ? null : data.map().get(key);
      return value == null || !value.isScalar() ? null : value.text();
    }

    /** The ticket to whose story it belongs. */
    String story() {
      boolean names = NAMING_THEIR_TICKET.contains(text("type")) && dataText("ticket") != null;
      return names ? dataText("ticket") : text("ticket");
    }
  }

  private ScenarioEvent event(Written event, int number) {
    String agency = agency(event);
    String id = event.text("id") == null ? unusedId(number) : event.text("id");
    return new ScenarioEvent(
        event.place().place(),
        times.read(event.need("at")),
        event.need("type").text(),
        id,
        event.text("source") == null ? "/agencies/" + agency : event.text("source"),
        agency,
        subject(event, id),
        event.text("sequence"),
        arrival(event),
        answer(event),
        data(event));
  }

  private String unusedId(int number) {
    String id = "event-" + number;
    while (ids.contains(id)) {
      id += "-";
    }
    return id;
  }

  /** A call or an answer that is not named itself goes by its message's id. */
  private static String subject(Written event, String id) {
    boolean unnamed = event.text("ticket") == null;
    return unnamed && NAMING_THEIR_TICKET.contains(event.text("type")) ? id : event.text("ticket");
  }

  private Instant arrival(Written event) {
    return event.fields().containsKey("arrives") ? times.read(event.need("arrives")) : null;
  }

  /** The agency that the event names, else the one that opens its ticket. */
  private String agency(Written event) {
    String named = event.text("agency") == null ? event.dataText("agency") : event.text("agency");
    if (named != null) {
      return named;
    }
    Set<String> opening = opening(event.story());
    if (opening.size() == 1) {
      return opening.iterator().next();
    }
    throw event
        .place()
        .problem(
            "the event names no 'agency', and "
                + (opening.isEmpty() ? "none opens" : String.join(" and ", opening) + " open")
                + " its ticket");
  }

  private Set<String> opening(String ticket) {
    Set<String> agencies = new TreeSet<>();
    for (Written event : all) {
      if (Admission.OPENING.equals(event.text("type"))
          && Objects.equals(event.text("ticket"), ticket)
          && event.text("agency") != null) {
        agencies.add(event.text("agency"));
      }
    }
    return agencies;
  }

  private static EventAnswer answer(Written event) {
    String word = event.text("answer");
    if (word == null) {
      return null;
    }
    return Stream.of(EventAnswer.values())
        .filter(answer -> answer.word().equals(word))
        .findFirst()
        .orElseThrow(
            () ->
                event
                    .need("answer")
                    .problem("'" + word + "' is neither accepted, duplicate nor rejected"));
  }

  @SuppressWarnings("unchecked")
  private static Map<String, Object> data(Written event) {
    Yaml data = event.fields().get("data");
    if (data == null) {
      return Map.of();
    }
    data.map();
    return (Map<String, Object>) data.value();
  }
}
