package punctual.mapping;

import java.util.stream.Stream;

/**
 * An event that a record becomes.
 *
 * @param type the event type
 * @param when what must hold of the record
 * @param unless what must not
 * @param names how the event's attributes come about
 * @param data how its data come about
 */
record EventShape(String type, Condition when, Condition unless, Names names, Value.Fields data) {

  /**
   * The attributes of an event.
   *
   * @param id null: made of the record's own words
   * @param subject null where the type needs none
   * @param agency null where the sender is one
   * @param sequence null for none
   */
  record Names(Value id, Value subject, Value time, Value agency, Value sequence) {
    Stream<Value> all() {
      return Stream.of(id, subject, time, agency, sequence).filter(value -> value != null);
    }
  }

  boolean isFor(Row row) {
    return when.holds(row) && (unless.fields().isEmpty() || !unless.holds(row));
  }

  /** The record's fields that it looks at. */
  Stream<String> fields() {
    Stream<Value> values = Stream.concat(names.all(), Stream.of((Value) data));
    Stream<String> conditions =
        Stream.of(when, unless).flatMap(condition -> condition.fields().keySet().stream());
    return Stream.concat(values.flatMap(Value::fields), conditions);
  }
}
