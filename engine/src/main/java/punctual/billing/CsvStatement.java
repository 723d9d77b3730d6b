package punctual.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/**
 * A statement as CSV (RFC 4180, UTF-8). Text that a spreadsheet would take for a formula gets an
 * apostrophe in front; numbers stay numbers.
 */
final class CsvStatement {

  private static final String FORMULA_SIGNS = "=+-@\t\r\n";

  private final CSVPrinter csv;

  /** Begins a statement; its lines may be given one by one. */
  CsvStatement(OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(BillingLine.COLUMNS);
  }

  static void write(Statement statement, OutputStream out) throws IOException {
    CsvStatement written = new CsvStatement(out);
    statement.lines().each(written::add);
    written.end();
  }

  void add(BillingLine line) throws IOException {
    csv.printRecord(line.cells().stream().map(CsvStatement::cell));
  }

  void end() throws IOException {
    csv.flush();
  }

  static String cell(Object value) {
    if (value == null) {
      return "";
    }
    if (value instanceof BigDecimal number) {
      return number.toPlainString();
    }
    String text = value.toString();
    boolean formula = !text.isEmpty() && FORMULA_SIGNS.indexOf(text.charAt(0)) >= 0;
    return formula && !(value instanceof Number) ? "'" + text : text;
  }
}
