package punctual.mapping;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** How one value of an event comes about. */
sealed interface Value {

  /** The record's fields that it looks at. */
  Stream<String> fields();

  /** The same for every record: text, number, yes or no. */
  record Constant(Object value) implements Value {
    @Override
    public Stream<String> fields() {
      return Stream.empty();
    }
  }

  /** A text with fields; left out where one of them is missing. */
  record Text(Template template) implements Value {
    @Override
    public Stream<String> fields() {
      return template.fields().stream();
    }
  }

  /** A list; what is left out is not in it. */
  record Items(List<Value> items) implements Value {
    @Override
    public Stream<String> fields() {
      return items.stream().flatMap(Value::fields);
    }
  }

  /** An object; left out where all of it is. */
  record Fields(Map<String, Value> entries) implements Value {
    @Override
    public Stream<String> fields() {
      return entries.values().stream().flatMap(Value::fields);
    }
  }

  /** The first of these that is not left out. */
  record First(List<Value> values) implements Value {
    @Override
    public Stream<String> fields() {
      return values.stream().flatMap(Value::fields);
    }
  }

  /** A text of the record that is looked up, or read as a time or a number. */
  record Derived(Template from, Reading reading, Lookup lookup, TimeForm time, boolean number)
      implements Value {
    @Override
    public Stream<String> fields() {
      return Stream.concat(from.fields().stream(), reading.onlyWhen().fields().keySet().stream());
    }
  }

  /**
   * When there is something to read.
   *
   * @param missing values that mean that there is none
   */
  record Reading(Set<String> missing, Condition onlyWhen) {}

  /**
   * A table from the record's words to the contract's.
   *
   * @param otherwise for words that are not in the table; null: such a record is refused
   */
  record Lookup(Map<String, Value> table, Value otherwise) {}
}
