package punctual.connectors.in;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import punctual.contract.Answer;
import punctual.contract.Reason;

/** What became of a file: its answers counted, and a CSV file of its problems if it has any. */
final class FileReport implements Closeable {
  private final Path problems;
  private final Map<Answer.Kind, Long> counts = new EnumMap<>(Answer.Kind.class);
  private CSVPrinter printer;

  FileReport(Path problems) {
    this.problems = problems;
  }

  void answer(long line, String json) throws IOException {
    Answer answer = Answer.read(json);
    counts.merge(answer.kind(), 1L, Long::sum);
    for (Reason reason : answer.reasons()) {
      write(line, answer.event().id(), reason.pointer(), reason.reason());
    }
  }

  void problem(long line, String sentence) throws IOException {
    write(line, null, null, sentence);
  }

  private void write(long line, String id, String pointer, String reason) throws IOException {
    if (printer == null) {
      Files.createDirectories(problems.getParent());
      printer = CSVFormat.RFC4180.print(Files.newBufferedWriter(problems));
      printer.printRecord("line", "id", "pointer", "reason");
    }
    printer.printRecord(line, id, pointer, reason);
  }

  boolean isClean() {
    return printer == null;
  }

  @Override
  public void close() throws IOException {
    if (printer != null) {
      printer.close();
    }
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    counts.forEach(
        (kind, count) ->
            text.append(text.isEmpty() ? "" : ", ")
                .append(count)
                .append(' ')
                .append(kind.name().toLowerCase(Locale.ROOT)));
    return text.isEmpty() ? "no events" : text.toString();
  }
}
