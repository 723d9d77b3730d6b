package punctual.policies;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The columns of the decision table in which a row stands. */
final class TableColumns {

  private TableColumns() {}

  /**
   * A column that decides or says something.
   *
   * @param kind CONDITION or ACTION
   * @param heading what people read above it
   */
  record Column(String kind, String heading) {

    boolean isCondition() {
      return kind.equals("CONDITION");
    }
  }

  static List<Column> of(String text, String row) {
    List<String> kinds = List.of();
    List<String> headings = List.of();
    List<String> above = List.of();
    for (CSVRecord record : records(text)) {
      List<String> cells = record.toList();
      if (cells.get(0).equals(row)) {
        return together(kinds, headings);
      }
      kinds = cells.get(0).equals("NAME") ? cells : kinds;
      headings =
          above.size() > 1 && above.get(0).isEmpty() && !cells.get(0).isEmpty() ? cells : headings;
      above = cells;
    }
    return List.of();
  }

  private static List<Column> together(List<String> kinds, List<String> headings) {
    List<Column> columns = new ArrayList<>();
    for (int i = 1; i < kinds.size(); i++) {
      if (!kinds.get(i).equals("METADATA")) {
        columns.add(new Column(kinds.get(i), headings.get(i)));
      }
    }
    return columns;
  }

  private static List<CSVRecord> records(String text) {
    try (var parser = CSVFormat.RFC4180.parse(new StringReader(text))) {
      return parser.getRecords();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
