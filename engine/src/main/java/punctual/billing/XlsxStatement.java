package punctual.billing;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A statement as a workbook: a sheet of lines, one of totals, one of what nobody is billed for. */
final class XlsxStatement {

  private static final String APPLICATION = "Punctual";
  private static final String VERSION = "1.0";
  private static final int FLUSHED_ROWS = 1_000;
  private static final int ROWS = 1_000_000;

  private XlsxStatement() {}

  static void write(Statement statement, OutputStream out) throws IOException {
    try (Workbook workbook = new Workbook(out, APPLICATION, VERSION)) {
      totals(workbook.newWorksheet("Totals"), statement);
      lines(workbook, "Lines", statement.lines());
      lines(workbook, "No charge", statement.noCharge());
    }
  }

  private static void totals(Worksheet sheet, Statement statement) {
    Totals totals = statement.totals();
    head(sheet, List.of("agreement", "billTo", "month", "service", "quantity", "amount"));
    int row = 1;
    for (var service : totals.services().entrySet()) {
      head(sheet, row, statement);
      sheet.value(row, 3, service.getKey());
      sheet.value(row, 4, service.getValue().quantity());
      sheet.value(row, 5, service.getValue().amount());
      row++;
    }
    head(sheet, row, statement);
    sheet.value(row, 3, "total");
    sheet.value(row, 5, totals.amount());
    sheet.style(row, 5).bold().format("0.00").set();
  }

  private static void head(Worksheet sheet, int row, Statement statement) {
    sheet.value(row, 0, statement.agreement());
    sheet.value(row, 1, statement.billTo());
    sheet.value(row, 2, statement.month().toString());
  }

  private static void head(Worksheet sheet, List<String> columns) {
    for (int i = 0; i < columns.size(); i++) {
      sheet.value(0, i, columns.get(i));
      sheet.style(0, i).bold().set();
    }
  }

  /** A sheet holds a million lines; what is more goes to a next one. */
  private static void lines(Workbook workbook, String name, Lines lines) throws IOException {
    Sheets sheets = new Sheets(workbook, name);
    sheets.next();
    lines.each(sheets::take);
  }

  private static final class Sheets {

    private final Workbook workbook;
    private final String name;
    private Worksheet sheet;
    private int number;
    private int row;

    Sheets(Workbook workbook, String name) {
      this.workbook = workbook;
      this.name = name;
    }

    void next() {
      number++;
      row = 0;
      sheet = workbook.newWorksheet(number == 1 ? name : name + " " + number);
      head(sheet, BillingLine.COLUMNS);
    }

    void take(BillingLine line) throws IOException {
      if (row == ROWS) {
        sheet.finish();
        next();
      }
      row++;
      List<Object> cells = line.cells();
      for (int i = 0; i < cells.size(); i++) {
        cell(sheet, row, i, cells.get(i));
      }
      if (row % FLUSHED_ROWS == 0) {
        sheet.flush();
      }
    }
  }

  private static void cell(Worksheet sheet, int row, int column, Object value) {
    if (value instanceof BigDecimal money) {
      sheet.value(row, column, money);
      sheet.style(row, column).format("0.00").set();
    } else if (value instanceof Number number) {
      sheet.value(row, column, number);
    } else if (value != null) {
      sheet.inlineString(row, column, value.toString());
    }
  }
}
