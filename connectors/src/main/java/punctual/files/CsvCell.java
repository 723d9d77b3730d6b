package punctual.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** One cell of a table, found by its row's first cell and its column's heading. */
public final class CsvCell {
  private final List<List<String>> rows;
  private final int row;
  private final int column;

  private CsvCell(List<List<String>> rows, int row, int column) {
    this.rows = rows;
    this.row = row;
    this.column = column;
  }

  /**
   * Finds a cell.
   *
   * @param row the first cell of its row
   * @param column the heading, which stands in a row above it
   * @return empty where there is no such row or heading
   */
  public static Optional<CsvCell> find(String text, String row, String column) {
    List<List<String>> rows = rows(text);
    int heading = -1;
    for (int i = 0; i < rows.size(); i++) {
      List<String> cells = rows.get(i);
      if (heading >= 0 && cells.get(0).equals(row)) {
        return Optional.of(new CsvCell(rows, i, heading));
      }
      heading = cells.contains(column) ? cells.indexOf(column) : heading;
    }
    return Optional.empty();
  }

  private static List<List<String>> rows(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser =
        CSVParser.parse(new StringReader(plain), format(plain.startsWith("Notes;") ? ';' : ','))) {
      for (CSVRecord record : parser) {
        rows.add(new ArrayList<>(record.toList()));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return rows;
  }

  private static CSVFormat format(char delimiter) {
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(delimiter)
        .setIgnoreEmptyLines(false)
        .setRecordSeparator('\n')
        .get();
  }

  /** What the cell says; empty text where its row ends before it. */
  public String text() {
    List<String> cells = rows.get(row);
    return column < cells.size() ? cells.get(column) : "";
  }

  /** The whole table with another value in this cell. */
  public String replacedBy(String value) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows.size(); i++) {
      text.append(format(',').format((Object[]) cells(i, value))).append('\n');
    }
    return text.toString();
  }

  private String[] cells(int index, String value) {
    List<String> cells = new ArrayList<>(rows.get(index));
    if (index == row) {
      while (cells.size() <= column) {
        cells.add("");
      }
      cells.set(column, value);
    }
    return cells.toArray(String[]::new);
  }
}
