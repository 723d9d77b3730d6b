package punctual.web;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import punctual.reporting.AttainmentRow;
import punctual.reporting.CorrectedMonth;
import punctual.reporting.Correction;

/** A closed month's figures as first reported and as corrected, each with date and reason. */
final class CorrectionsText {

  private static final List<String> FIGURE = List.of("kept", "all", "percent", "value", "attained");
  private static final List<String> ABOUT = List.of("agreement", "agency", "month", "clause");

  private CorrectionsText() {}

  static Map<String, Object> json(CorrectedMonth month) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("closed", month.closed().toString());
    all.put("release", month.release());
    all.put("figures", month.rows().stream().map(CorrectionsText::facts).toList());
    return all;
  }

  private static Map<String, Object> facts(CorrectedMonth.Row row) {
    Map<String, Object> facts = new LinkedHashMap<>();
    ABOUT.forEach(column -> facts.put(column, cell(row.either(), column)));
    facts.put("measure", row.either().measure());
    facts.put("first", figure(row.first()));
    facts.put("corrected", figure(row.corrected()));
    facts.put("corrections", row.corrections().stream().map(CorrectionsText::facts).toList());
    return facts;
  }

  private static Map<String, Object> figure(AttainmentRow row) {
    Map<String, Object> facts = new LinkedHashMap<>();
    FIGURE.forEach(column -> facts.put(column, cell(row, column)));
    return row == null ? null : facts;
  }

  private static Map<String, Object> facts(Correction one) {
    Map<String, Object> facts = new LinkedHashMap<>();
    facts.put("ticket", one.ticket() == null ? "" : one.ticket());
    facts.put("name", one.name());
    facts.put("first", one.first());
    facts.put("corrected", one.corrected());
    facts.put("learned", one.learned() == null ? "" : one.learned().toString());
    facts.put("reason", one.reason());
    return facts;
  }

  private static String cell(AttainmentRow row, String column) {
    String cell = row == null ? null : row.cells().get(AttainmentRow.COLUMNS.indexOf(column));
    return cell == null ? "" : cell;
  }

  /** A line a figure; what corrects it stands in the last column. */
  static String csv(CorrectedMonth month) {
    try (StringWriter text = new StringWriter();
        CSVPrinter csv = new CSVPrinter(text, CSVFormat.RFC4180)) {
      List<String> head = new ArrayList<>(ABOUT);
      head.add("measure");
      FIGURE.forEach(column -> head.add("first " + column));
      FIGURE.forEach(column -> head.add("corrected " + column));
      head.add("corrections");
      csv.printRecord(head);
      for (CorrectedMonth.Row row : month.rows()) {
        csv.printRecord(cells(row));
      }
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> cells(CorrectedMonth.Row row) {
    List<String> cells = new ArrayList<>();
    ABOUT.forEach(column -> cells.add(cell(row.either(), column)));
    cells.add(row.either().measure());
    FIGURE.forEach(column -> cells.add(cell(row.first(), column)));
    FIGURE.forEach(column -> cells.add(cell(row.corrected(), column)));
    cells.add(String.join("; ", row.corrections().stream().map(CorrectionsText::words).toList()));
    return cells;
  }

  private static String words(Correction one) {
    String when = one.learned() == null ? "" : " on " + one.learned();
    return "%s: %s, first %s%s (%s)"
        .formatted(one.about(), one.corrected(), one.first(), when, one.reason());
  }
}
