package punctual.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** The forms in which a statement is written. */
public enum StatementFormat {
  CSV("text/csv"),
  JSON("application/json"),
  XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
  PDF("application/pdf");

  private final String mediaType;

  StatementFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  public String mediaType() {
    return mediaType;
  }

  /** The ending of a file's name. */
  public String ending() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Writes the statement; the same statement always gives the same bytes, but for PDF and XLSX. */
  public void write(Statement statement, OutputStream out) throws IOException {
    switch (this) {
      case CSV -> CsvStatement.write(statement, out);
      case JSON -> JsonStatement.write(statement, out);
      case XLSX -> XlsxStatement.write(statement, out);
      case PDF -> PdfStatement.write(statement, out);
    }
  }
}
