package punctual.billing;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows of a long table, set straight onto the pages: a table of cells costs ten times as much for
 * each row. The head stands on every page; what is wider than its column goes on below.
 */
final class PdfRows {

  private static final float SIZE = 7;
  private static final float LEADING = 9;
  private static final float GAP = 3;
  private static final float BETWEEN = 2;
  private static final float TITLE_ROWS = 3;
  private static final String NUMBER = "\t";

  private final Document document;
  private final PdfWriter writer;
  private final List<String> columns;
  private final float[] starts;
  private final BaseFont bold =
      FontFactory.getFont(FontFactory.HELVETICA_BOLD, SIZE, Font.UNDEFINED)
          .getCalculatedBaseFont(false);
  private final BaseFont plain =
      FontFactory.getFont(FontFactory.HELVETICA, SIZE, Font.UNDEFINED).getCalculatedBaseFont(false);
  private float y;

  /**
   * @param widths of the columns, relative to each other
   */
  PdfRows(Document document, PdfWriter writer, List<String> columns, float... widths) {
    this.document = document;
    this.writer = writer;
    this.columns = columns;
    this.starts = new float[widths.length + 1];
    float all = 0;
    for (float width : widths) {
      all += width;
    }
    starts[0] = document.left();
    for (int i = 0; i < widths.length; i++) {
      starts[i + 1] = starts[i] + (document.right() - document.left()) * widths[i] / all;
    }
  }

  /** Begins a table below what is there. */
  void begin(String title) {
    y = y == 0 ? writer.getVerticalPosition(true) - LEADING : y - LEADING;
    if (y - TITLE_ROWS * LEADING < document.bottom()) {
      turn();
    }
    write(bold, List.of(List.of(title)));
    head();
  }

  private void head() {
    write(bold, columns.stream().map(List::of).toList());
  }

  /** Adds a row; numbers stand at the right of their columns. */
  void add(List<?> cells) {
    List<List<String>> texts = new ArrayList<>();
    int rows = 1;
    for (int i = 0; i < cells.size(); i++) {
      String text = PdfStatement.text(cells.get(i));
      List<String> lines = wrapped(text, starts[i + 1] - starts[i] - GAP);
      rows = Math.max(rows, lines.size());
      texts.add(cells.get(i) instanceof Number ? List.of(NUMBER + text) : lines);
    }
    if (y - rows * LEADING < document.bottom()) {
      turn();
      head();
    }
    write(plain, texts);
  }

  private void turn() {
    writer.setPageEmpty(false);
    document.newPage();
    y = document.top() - LEADING;
  }

  private List<String> wrapped(String text, float width) {
    if (plain.getWidthPoint(text, SIZE) <= width) {
      return Collections.singletonList(text);
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length()) {
      int to = fitting(text, from, width);
      lines.add(text.substring(from, to).strip());
      from = to;
    }
    return lines;
  }

  /** The end of what fits, after a space if there is one. */
  private int fitting(String text, int from, float width) {
    int to = from + 1;
    int space = -1;
    while (to < text.length() && plain.getWidthPoint(text.substring(from, to + 1), SIZE) <= width) {
      to++;
      if (text.charAt(to - 1) == ' ') {
        space = to;
      }
    }
    return to < text.length() && space > from ? space : to;
  }

  private void write(BaseFont font, List<List<String>> cells) {
    PdfContentByte page = writer.getDirectContent();
    page.beginText();
    page.setFontAndSize(font, SIZE);
    int rows = 1;
    for (int i = 0; i < cells.size(); i++) {
      List<String> lines = cells.get(i);
      rows = Math.max(rows, lines.size());
      for (int row = 0; row < lines.size(); row++) {
        set(page, i, y - row * LEADING, lines.get(row));
      }
    }
    page.endText();
    y -= rows * LEADING + BETWEEN;
  }

  private void set(PdfContentByte page, int column, float at, String text) {
    boolean number = text.startsWith(NUMBER);
    String shown = number ? text.substring(1) : text;
    float x = number ? starts[column + 1] - GAP - plain.getWidthPoint(shown, SIZE) : starts[column];
    if (!shown.isEmpty()) {
      page.setTextMatrix(x, at);
      page.showText(shown);
    }
  }
}
