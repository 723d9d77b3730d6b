package punctual.contract;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import punctual.contract.InvalidSenders.Problem;

/** Reads {@code senders.csv} and finds everything that is wrong with it. */
final class SendersFile {
  private static final CSVFormat FORM =
      CSVFormat.RFC4180.builder().setCommentMarker('#').setTrim(true).get();

  private record Row(long line, Sender sender) {}

  private final String name;
  private final Set<String> types;
  private final List<Problem> problems = new ArrayList<>();
  private final List<Row> rows = new ArrayList<>();

  private SendersFile(String name, Set<String> types) {
    this.name = name;
    this.types = types;
  }

  static Senders packaged(Set<String> types) {
    String name = "contract/senders.csv";
    try (InputStream csv = SendersFile.class.getResourceAsStream('/' + name)) {
      return new SendersFile(name, types).read(new InputStreamReader(csv, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }

  static Senders read(Path file, Set<String> types) throws IOException {
    try (Reader csv = Files.newBufferedReader(file)) {
      return new SendersFile(file.toString(), types).read(csv);
    }
  }

  private Senders read(Reader csv) throws IOException {
    try (CSVParser parser = CSVParser.builder().setReader(csv).setFormat(FORM).get()) {
      readRows(parser);
    }
    rows.forEach(this::checkAgainstEarlier);
    if (!problems.isEmpty()) {
      throw new InvalidSenders(problems);
    }
    return new Senders(rows.stream().map(Row::sender).toList());
  }

  private void readRows(CSVParser parser) {
    try {
      boolean headed = false;
      for (CSVRecord cells : parser) {
        readRow(parser.getCurrentLineNumber(), cells.toList(), headed);
        headed = true;
      }
      if (!headed) {
        wrong(1, 0, "has no rows; the first one is " + SenderRow.HEADER);
      }
    } catch (UncheckedIOException e) {
      wrong(
          parser.getCurrentLineNumber() + 1, 0, "is no CSV: a quote is not closed or stands wrong");
    }
  }

  private void readRow(long line, List<String> cells, boolean headed) {
    if (!headed) {
      checkHeader(line, cells);
    } else if (cells.size() != SenderRow.COLUMNS.size()) {
      wrong(line, 0, "has " + cells.size() + " cells; expected are " + SenderRow.HEADER);
    } else {
      SenderRow row = new SenderRow(cells, types, (column, reason) -> wrong(line, column, reason));
      row.sender().ifPresent(sender -> rows.add(new Row(line, sender)));
    }
  }

  private void checkHeader(long line, List<String> cells) {
    if (!cells.equals(SenderRow.COLUMNS)) {
      wrong(line, 0, "must be the header " + SenderRow.HEADER);
    }
  }

  private void checkAgainstEarlier(Row row) {
    for (Row earlier : rows.subList(0, rows.indexOf(row))) {
      Sender one = earlier.sender();
      Sender other = row.sender();
      if (one.address().equals(other.address())) {
        wrong(row.line(), 3, "is the address of line " + earlier.line() + " already");
      }
      if (!one.name().equals(other.name()) && share(one, other)) {
        wrong(row.line(), 4, "overlaps with the source of line " + earlier.line());
      }
    }
  }

  private static boolean share(Sender one, Sender other) {
    return other.sources().stream().anyMatch(one::owns)
        || one.sources().stream().anyMatch(other::owns);
  }

  private void wrong(long line, int column, String reason) {
    problems.add(new Problem(name, line, column, reason));
  }
}
