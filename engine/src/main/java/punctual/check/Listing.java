package punctual.check;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import punctual.files.CsvFile;
import punctual.files.FileProblem;

/** A list of an agreement, whatever its columns are. */
record Listing(String path, List<String> columns, List<CsvFile.Row> rows) {

  /** The list; without rows where it is missing or cannot be read. */
  static Listing of(Subject subject, String name) {
    String path = subject.folder() + name + ".csv";
    String text = subject.files().text(path);
    if (text == null) {
      return new Listing(path, List.of(), List.of());
    }
    String plain = text.startsWith("\uFEFF") ? text.substring(1) : text;
    String header = plain.lines().filter(line -> !line.startsWith("#")).findFirst().orElse("");
    List<String> columns = List.of(header.strip().split("\\s*[,;]\\s*"));
    try {
      return new Listing(path, columns, CsvFile.parse(path, text, columns).rows());
    } catch (FileProblem problem) {
      return new Listing(path, columns, List.of());
    }
  }

  /** What stands in a column, without empty cells. */
  SortedSet<String> values(String column) {
    SortedSet<String> values = new TreeSet<>();
    if (columns.contains(column)) {
      rows.stream().map(row -> row.get(column)).filter(cell -> cell != null).forEach(values::add);
    }
    return values;
  }
}
