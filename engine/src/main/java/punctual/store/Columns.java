package punctual.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.support.SqlArrayValue;

/** Rows gathered by column, so that one statement writes them all. */
final class Columns {

  private final List<String> types;
  private final List<List<Object>> columns = new ArrayList<>();
  private int rows;

  /**
   * @param types PostgreSQL's names of the columns' types; instants go as text
   */
  Columns(String... types) {
    this.types = List.of(types);
    this.types.forEach(type -> columns.add(new ArrayList<>()));
  }

  void add(Object... row) {
    for (int i = 0; i < row.length; i++) {
      columns.get(i).add(row[i] instanceof Instant at ? at.toString() : row[i]);
    }
    rows++;
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** The columns as parameters, after the given ones. */
  List<Object> parameters(Object... before) {
    List<Object> parameters = new ArrayList<>(List.of(before));
    for (int i = 0; i < types.size(); i++) {
      parameters.add(new SqlArrayValue(types.get(i), array(i)));
    }
    return parameters;
  }

  private Object[] array(int column) {
    List<Object> values = columns.get(column);
    return switch (types.get(column)) {
      case "bytea" -> values.toArray(byte[][]::new);
      case "int4" -> values.toArray(Integer[]::new);
      case "bool" -> values.toArray(Boolean[]::new);
      default -> values.toArray(String[]::new);
    };
  }
}
