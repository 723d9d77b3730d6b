package punctual.reporting;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.json.JsonMapper;

/** The forms in which attainment is written; the same rows always give the same bytes. */
public enum AttainmentFormat {
  /** RFC 4180, UTF-8, with a head. */
  CSV,
  /** A list of objects with the columns as names; figures are text, so that none is rounded. */
  JSON;

  private static final JsonMapper MAPPER =
      JsonMapper.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();

  public void write(List<AttainmentRow> rows, OutputStream out) throws IOException {
    if (this == CSV) {
      writeCsv(rows, out);
    } else {
      writeJson(rows, out);
    }
  }

  private static void writeCsv(List<AttainmentRow> rows, OutputStream out) throws IOException {
    Writer text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180);
    csv.printRecord(AttainmentRow.COLUMNS);
    for (AttainmentRow row : rows) {
      csv.printRecord(row.cells());
    }
    csv.flush();
  }

  private static void writeJson(List<AttainmentRow> rows, OutputStream out) throws IOException {
    try (JsonGenerator json = MAPPER.createGenerator(out)) {
      json.writeStartArray();
      for (AttainmentRow row : rows) {
        json.writeStartObject();
        List<String> cells = row.cells();
        for (int i = 0; i < cells.size(); i++) {
          json.writeStringProperty(
              AttainmentRow.COLUMNS.get(i), cells.get(i) == null ? "" : cells.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
    }
    out.write('\n');
    out.flush();
  }
}
