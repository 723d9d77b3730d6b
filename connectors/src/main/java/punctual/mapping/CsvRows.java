package punctual.mapping;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import punctual.files.FileProblem;
import punctual.files.Place;

/** The rows of a CSV file (RFC 4180) under a line of column names. */
final class CsvRows implements Rows {
  private final Guard guard;
  private final CSVParser parser;
  private final Iterator<CSVRecord> records;
  private final String shown;
  private final Set<String> columns;

  private CsvRows(Guard guard, CSVParser parser, String shown) {
    this.guard = guard;
    this.parser = parser;
    this.records = parser.iterator();
    this.shown = shown;
    this.columns = parser.getHeaderMap().keySet();
  }

  static CsvRows open(InputStream in, Mapping.Form form, String shown, Set<String> needed)
      throws IOException {
    Guard guard = new Guard(in);
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(form.delimiter())
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try {
      BufferedReader text =
          new BufferedReader(new InputStreamReader(new NoMark(guard), form.charset()));
      CsvRows rows = new CsvRows(guard, format.parse(text), shown);
      rows.checkColumns(needed);
      return rows;
    } catch (IllegalArgumentException e) {
      throw new FileProblem(new Place(shown, 1, 0), "no line of column names: " + e.getMessage());
    }
  }

  private void checkColumns(Set<String> needed) {
    Set<String> lacking = new TreeSet<>(needed);
    lacking.removeAll(columns);
    if (!lacking.isEmpty()) {
      throw new FileProblem(
          new Place(shown, 1, 0),
          "lacks the columns that the mapping reads: " + String.join(", ", lacking));
    }
  }

  @Override
  public Row next() throws IOException, RowProblem {
    guard.next();
    long line = parser.getCurrentLineNumber() + 1;
    CSVRecord row = record(line);
    if (row != null && row.size() != columns.size()) {
      throw new RowProblem(
          line, "has " + row.size() + " cells, expected " + columns.size() + " as in line 1");
    }
    return row == null ? null : new CsvRow(row, line);
  }

  private CSVRecord record(long line) {
    try {
      return records.hasNext() ? records.next() : null;
    } catch (UncheckedIOException | IllegalStateException e) {
      Throwable why = e.getCause() == null ? e : e.getCause();
      throw new FileProblem(
          new Place(shown, (int) line, 0), "cannot be read from here: " + why.getMessage());
    }
  }

  @Override
  public void close() throws IOException {
    parser.close();
  }

  private record CsvRow(CSVRecord row, long line) implements Row {
    @Override
    public String text(String path) {
      String value = row.isSet(path) ? row.get(path) : null;
      return value == null || value.isEmpty() ? null : value;
    }
  }
}
