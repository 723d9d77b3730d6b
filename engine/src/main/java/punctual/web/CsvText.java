package punctual.web;

import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * Comma-separated values as RFC 4180 writes them; a cell that a spreadsheet would take for a
 * formula gets an apostrophe before it.
 */
final class CsvText {

  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder();

  /** Adds a row; null gives an empty cell. */
  CsvText row(Object... cells) {
    text.append(Arrays.stream(cells).map(CsvText::cell).collect(Collectors.joining(",")))
        .append("\r\n");
    return this;
  }

  private static String cell(Object value) {
    String cell = value == null ? "" : value.toString();
    boolean formula = !(value instanceof Number) && !cell.isEmpty();
    if (formula && FORMULA.indexOf(cell.charAt(0)) >= 0) {
      cell = "'" + cell;
    }
    boolean quoted = cell.chars().anyMatch(c -> ",\"\r\n".indexOf(c) >= 0);
    return quoted ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
