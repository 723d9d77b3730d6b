package punctual.policy;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A decision table as its owner's spreadsheet saved it, made the same whatever program that was.
 */
public final class TableText {

  private TableText() {}

  /** The table with commas, LF and no byte order mark, every cell quoted, one row a line. */
  public static String normal(String text) {
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    CSVFormat format =
        CSVFormat.RFC4180.builder().setDelimiter(delimiter(plain)).setIgnoreEmptyLines(false).get();
    StringBuilder normal = new StringBuilder(plain.length());
    try (CSVParser parser = CSVParser.parse(new StringReader(plain), format)) {
      for (CSVRecord record : parser) {
        row(record, normal);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return normal.toString();
  }

  /** Whether every quotation mark that opens a cell has one that closes it. */
  public static boolean isWhole(String text) {
    try {
      normal(text);
      return true;
    } catch (UncheckedIOException e) {
      return false;
    }
  }

  private static char delimiter(String text) {
    String first = text.lines().findFirst().orElse("");
    return first.startsWith("Notes;") || first.startsWith("\"Notes\";") ? ';' : ',';
  }

  private static void row(CSVRecord record, StringBuilder normal) {
    for (int i = 0; i < record.size(); i++) {
      normal.append(i == 0 ? "\"" : ",\"").append(record.get(i).replace("\"", "\"\"")).append('"');
    }
    normal.append('\n');
  }
}
