package punctual.mapping;

import java.io.IOException;
import java.io.InputStream;
import tools.jackson.core.JacksonException;

/** The records of a file that has a JSON value on each line; a bad line fails alone. */
final class JsonlRows implements Rows {
  private final Lines lines;
  private final Mapping.Form form;

  JsonlRows(InputStream in, Mapping.Form form) throws IOException {
    this.lines = new Lines(in);
    this.form = form;
  }

  @Override
  public Row next() throws IOException, RowProblem {
    byte[] line = lines.next();
    try {
      return line == null
          ? null
          : new JsonRow(JsonRows.JSON.readTree(new String(line, form.charset())), lines.line());
    } catch (JacksonException e) {
      throw new RowProblem(lines.line(), "not JSON: " + e.getOriginalMessage());
    }
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
