package punctual.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import punctual.files.Place;

/** A decision table's cells; rows and columns count from 1, as a spreadsheet shows them. */
public final class Sheet {

  private static final Set<String> KINDS =
      Set.of("NAME", "CONDITION", "ACTION", "METADATA", "DESCRIPTION", "PRIORITY");
  private static final int HEADINGS_BELOW_KINDS = 3;

  private final String path;
  private final List<List<String>> rows;

  private Sheet(String path, List<List<String>> rows) {
    this.path = path;
    this.rows = rows;
  }

  /** The table as whatever spreadsheet program saved it. */
  public static Sheet of(String path, String text) {
    CSVFormat format = CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get();
    List<List<String>> rows = new ArrayList<>();
    try (CSVParser parser = CSVParser.parse(new StringReader(TableText.normal(text)), format)) {
      parser.forEach(record -> rows.add(record.toList()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return new Sheet(path, rows);
  }

  /** How many rows it has. */
  public int rows() {
    return rows.size();
  }

  /** How many cells a row has. */
  public int columns(int row) {
    return row < 1 || row > rows.size() ? 0 : rows.get(row - 1).size();
  }

  /** A cell without blanks around it; empty where there is none. */
  public String cell(int row, int column) {
    return column < 1 || column > columns(row) ? "" : rows.get(row - 1).get(column - 1).strip();
  }

  /** Where a cell stands. */
  public Place place(int row, int column) {
    return new Place(path, row, column);
  }

  /** The rows that say what the columns of a rule table are. */
  public List<Integer> tables() {
    List<Integer> tables = new ArrayList<>();
    for (int row = 1; row <= rows.size(); row++) {
      if (KINDS.contains(cell(row, 1)) || cell(row - 1, 1).startsWith("RuleTable")) {
        tables.add(row);
      }
    }
    return tables;
  }

  /** The row that says what the columns of this row's table are; 0 where it is in none. */
  public int kinds(int row) {
    int kinds = 0;
    for (int table : tables()) {
      kinds = table <= row ? table : kinds;
    }
    return kinds;
  }

  /** The first row of values of this row's table. */
  public int first(int row) {
    return kinds(row) + HEADINGS_BELOW_KINDS + 1;
  }

  /** The last row of values of this row's table. */
  public int last(int row) {
    int last = first(row) - 1;
    while (last < rows.size()
        && !cell(last + 1, 1).startsWith("RuleTable")
        && rows.get(last).stream().anyMatch(cell -> !cell.isBlank())) {
      last++;
    }
    return last;
  }

  /** What stands above a column's values. */
  public String heading(int row, int column) {
    return cell(kinds(row) + HEADINGS_BELOW_KINDS, column);
  }

  /** The column in which this row has this value; 0 where there is none. */
  public int columnOf(int row, String value) {
    for (int column = 1; column <= columns(row); column++) {
      if (cell(row, column).equals(value)) {
        return column;
      }
    }
    return 0;
  }
}
