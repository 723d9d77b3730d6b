package punctual.billing;

import com.lowagie.text.Document;
import com.lowagie.text.Font;
import com.lowagie.text.FontFactory;
import com.lowagie.text.HeaderFooter;
import com.lowagie.text.PageSize;
import com.lowagie.text.Paragraph;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPCell;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A statement for people: totals first, then every line. */
final class PdfStatement {

  private static final Font TITLE = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 14);
  private static final Font HEAD = FontFactory.getFont(FontFactory.HELVETICA_BOLD, 7);
  private static final Font TEXT = FontFactory.getFont(FontFactory.HELVETICA, 7);
  private static final List<String> TOTAL_COLUMNS = List.of("service", "quantity", "amount");
  private static final List<String> LINE_COLUMNS =
      List.of(
          "ticket",
          "agency",
          "service",
          "opened",
          "resolved",
          "quantity",
          "unit",
          "rate",
          "amount",
          "clause",
          "decided by",
          "adjusts");
  private static final float[] LINE_WIDTHS = {8, 5, 10, 11, 11, 5, 5, 5, 5, 6, 26, 7};

  private PdfStatement() {}

  static void write(Statement statement, OutputStream out) throws IOException {
    Document document = new Document(PageSize.A4.rotate(), 30, 30, 30, 30);
    PdfWriter writer = PdfWriter.getInstance(document, out);
    writer.setCloseStream(false);
    String title =
        "Billing detail report, "
            + statement.agreement()
            + ": "
            + statement.billTo()
            + ", "
            + statement.month();
    document.addTitle(title);
    document.setFooter(new HeaderFooter(new Phrase(title + ", page ", TEXT), true));
    document.open();
    document.add(new Paragraph(title, TITLE));
    totals(document, statement.totals());
    PdfRows rows = new PdfRows(document, writer, LINE_COLUMNS, LINE_WIDTHS);
    lines(rows, "Lines", statement.lines());
    lines(rows, "No charge: nobody to bill is known", statement.noCharge());
    document.close();
  }

  private static void totals(Document document, Totals totals) {
    PdfPTable table = table(TOTAL_COLUMNS, new float[] {4, 2, 2});
    table.setWidthPercentage(40);
    table.setHorizontalAlignment(PdfPTable.ALIGN_LEFT);
    totals
        .services()
        .forEach((service, sum) -> row(table, List.of(service, sum.quantity(), sum.amount())));
    row(table, List.of("Total", totals.lines() + " lines", totals.amount()));
    document.add(table);
    if (totals.withoutAmount() > 0) {
      String sentence = totals.withoutAmount() + " lines have no amount: their year has no rate.";
      document.add(new Paragraph(sentence, TEXT));
    }
  }

  /** As many pages as it takes; nothing at all where there is no line. */
  private static void lines(PdfRows rows, String title, Lines lines) throws IOException {
    AtomicBoolean begun = new AtomicBoolean();
    lines.each(
        line -> {
          if (!begun.getAndSet(true)) {
            rows.begin(title);
          }
          rows.add(cells(line));
        });
  }

  private static List<Object> cells(BillingLine line) {
    List<Object> cells = new ArrayList<>(List.of(line.ticket(), line.agency()));
    cells.add(line.service());
    cells.add(seconds(line.openedAt()));
    cells.add(seconds(line.resolvedAt()));
    cells.add(line.quantity());
    cells.add(line.unit());
    cells.add(line.rate());
    cells.add(line.amount());
    cells.add(line.clause());
    cells.add(line.facts());
    cells.add(line.adjusts());
    return cells;
  }

  private static Instant seconds(Instant at) {
    return at == null ? null : at.truncatedTo(ChronoUnit.SECONDS);
  }

  private static PdfPTable table(List<String> columns, float[] widths) {
    PdfPTable table = new PdfPTable(widths);
    table.setHeaderRows(1);
    table.setSpacingBefore(6);
    columns.forEach(column -> table.addCell(new PdfPCell(new Phrase(column, HEAD))));
    return table;
  }

  private static void row(PdfPTable table, List<Object> cells) {
    for (Object value : cells) {
      PdfPCell cell = new PdfPCell(new Phrase(text(value), TEXT));
      if (value instanceof Number) {
        cell.setHorizontalAlignment(PdfPCell.ALIGN_RIGHT);
      }
      table.addCell(cell);
    }
  }

  static String text(Object value) {
    if (value instanceof BigDecimal money) {
      return money.toPlainString();
    }
    return value == null ? "" : value.toString();
  }
}
