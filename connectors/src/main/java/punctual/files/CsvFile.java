package punctual.files;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A CSV file with a header. Lines that begin with {@code #} are comments; what a spreadsheet adds
 * (a byte order mark, CRLF, semicolons) reads the same.
 */
public final class CsvFile {

  private final String file;
  private final List<Row> rows;

  private CsvFile(String file, List<Row> rows) {
    this.file = file;
    this.rows = rows;
  }

  /**
   * @param columns the columns that the file must have, and the only ones it may have
   * @throws FileProblem when a column is missing or unknown, or a row has too many cells
   */
  public static CsvFile parse(String file, String text, List<String> columns) {
    return parse(file, text, columns, List.of());
  }

  /**
   * @param columns the columns that the file must have
   * @param more those that it may have besides
   * @throws FileProblem when a column is missing or unknown, or a row has too many cells
   */
  public static CsvFile parse(String file, String text, List<String> columns, List<String> more) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.RFC4180
            .builder()
            .setDelimiter(delimiter(plain))
            .setCommentMarker('#')
            .setTrim(true)
            .setIgnoreEmptyLines(true)
            .get();
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      return new CsvFile(file, rows(file, parser, columns, more));
    } catch (IOException | UncheckedIOException e) {
      throw new FileProblem(Place.of(file), "not CSV: " + e.getMessage());
    }
  }

  private static char delimiter(String text) {
    String header = text.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
  }

  private static List<Row> rows(
      String file, CSVParser parser, List<String> columns, List<String> more) {
    List<Row> rows = new ArrayList<>();
    List<String> header = null;
    for (CSVRecord record : parser) {
      int line = (int) parser.getCurrentLineNumber();
      if (header == null) {
        header = header(new Place(file, line, 0), record.toList(), columns, more);
      } else {
        rows.add(new Row(new Place(file, line, 0), header, record.toList()));
      }
    }
    if (header == null) {
      throw new FileProblem(Place.of(file), "the file is empty; expected the columns " + columns);
    }
    return rows;
  }

  private static List<String> header(
      Place place, List<String> found, List<String> columns, List<String> more) {
    for (String column : columns) {
      if (!found.contains(column)) {
        throw new FileProblem(place, "column '" + column + "' is missing; found " + found);
      }
    }
    for (int i = 0; i < found.size(); i++) {
      if (!columns.contains(found.get(i)) && !more.contains(found.get(i))) {
        Place cell = new Place(place.file(), place.line(), i + 1);
        throw new FileProblem(
            cell, "unknown column '" + found.get(i) + "'; expected " + String.join(", ", columns));
      }
    }
    return found;
  }

  public String file() {
    return file;
  }

  public List<Row> rows() {
    return rows;
  }

  /** One row; a column number counts cells from 1. */
  public static final class Row {

    private final Place place;
    private final Map<String, String> cells = new LinkedHashMap<>();
    private final List<String> header;

    private Row(Place place, List<String> header, List<String> values) {
      this.place = place;
      this.header = header;
      if (values.size() > header.size()) {
        throw new FileProblem(
            place, "the row has " + values.size() + " cells, the header " + header.size());
      }
      for (int i = 0; i < header.size(); i++) {
        cells.put(header.get(i), i < values.size() ? values.get(i) : "");
      }
    }

    public Place place() {
      return place;
    }

    public Place place(String column) {
      return new Place(place.file(), place.line(), header.indexOf(column) + 1);
    }

    /** The cell, or null where it is empty. */
    public String get(String column) {
      String cell = cells.get(column);
      return cell == null || cell.isEmpty() ? null : cell;
    }

    public FileProblem problem(String column, String message) {
      return new FileProblem(place(column), message);
    }
  }
}
