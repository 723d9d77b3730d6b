package punctual.mapping;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import punctual.contract.EventName;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Turns records into events of the message contract. */
public final class Mapper {
  private final Mapping mapping;
  private final String source;
  private final Set<String> fields;

  public Mapper(Mapping mapping) {
    this.mapping = mapping;
    this.source = mapping.sender().sources().get(0) + "/" + mapping.name();
    this.fields = mapping.fields();
  }

  /**
   * The events of a record, in the mapping's order; none where no event is for it.
   *
   * @throws RowProblem with a sentence about all that is wrong with it
   */
  public List<String> events(Row row) throws RowProblem {
    List<String> events = new ArrayList<>();
    for (int i = 0; i < mapping.shapes().size(); i++) {
      EventShape shape = mapping.shapes().get(i);
      if (shape.isFor(row)) {
        events.add(event(shape, row, i).toString());
      }
    }
    return events;
  }

  private ObjectNode event(EventShape shape, Row row, int number) throws RowProblem {
    Filling filling = new Filling(row);
    ObjectNode data = filling.object(shape.data());
    ObjectNode event = JsonNodeFactory.instance.objectNode().put("specversion", "1.0");
    put(event, "id", id(filling, shape.names().id(), row, number));
    event.put("source", source).put("type", shape.type());
    put(event, "subject", filling.attribute("subject", shape.names().subject()));
    put(event, "time", filling.attribute("time", shape.names().time()));
    event.put("datacontenttype", "application/json");
    put(event, "sequence", filling.attribute("sequence", shape.names().sequence()));
    put(event, "agency", filling.attribute("agency", shape.names().agency()));
    filling.check();
    event.set("data", data);
    return event;
  }

  private String id(Filling filling, Value written, Row row, int number) {
    if (written != null) {
      return filling.attribute("id", written);
    }
    StringBuilder words = new StringBuilder();
    for (String field : fields) {
      words.append(field).append('\u0000').append(row.text(field)).append('\u0000');
    }
    return EventName.of(mapping.name(), words.toString()) + "-" + (number + 1);
  }

  private static void put(ObjectNode event, String field, String value) {
    if (value != null) {
      event.put(field, value);
    }
  }

  /** The earliest moment that a time form names, from the data that is there already. */
  static OffsetDateTime earliest(Map<String, OffsetDateTime> times, TimeForm form) {
    return form.notBefore() == null ? null : times.get(form.notBefore());
  }
}
