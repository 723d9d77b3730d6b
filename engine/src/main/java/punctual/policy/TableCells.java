package punctual.policy;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.files.Place;

/** Finds the cells of a decision table that a place in its DRL was made of. */
final class TableCells {

  private static final Pattern CELL = Pattern.compile("\\b([A-Z]{1,2})([1-9]\\d{0,4})\\b");
  private static final Pattern PARAMETER = Pattern.compile("\\$(param|\\d+)");
  private static final Pattern STARTED = Pattern.compile("startline (\\d+)");
  private static final int CODE_BELOW_KINDS = 2;

  private final String path;
  private final String drl;
  private final Sheet sheet;

  /**
   * @param drl what the table means
   */
  TableCells(String path, String text, String drl) {
    this.path = path;
    this.drl = drl;
    this.sheet = Sheet.of(path, text);
  }

  /** The cell that a sentence names, such as {@code C9}; the file where it names none. */
  static Place named(String path, String sentence) {
    Matcher cell = CELL.matcher(String.valueOf(sentence));
    if (!cell.find()) {
      return Place.of(path);
    }
    int column = 0;
    for (char letter : cell.group(1).toCharArray()) {
      column = column * 26 + letter - 'A' + 1;
    }
    return new Place(path, Integer.parseInt(cell.group(2)), column);
  }

  /** The row in which a cell begins that does not end, as the reader of such files says it. */
  static Place unclosed(String path, UncheckedIOException why) {
    Matcher row = STARTED.matcher(String.valueOf(why.getMessage()));
    return new Place(path, row.find() ? Integer.parseInt(row.group(1)) : 0, 0);
  }

  /**
   * Findings with their places in the table. What is wrong in every row of a column is wrong in the
   * column's code, and said once.
   */
  List<Finding> placed(List<Finding> findings) {
    Map<String, List<Finding>> columns = new LinkedHashMap<>();
    for (Finding finding : findings) {
      Finding placed = at(finding, cell(finding.place()));
      String key = placed.code() + placed.place().column();
      columns.computeIfAbsent(key, each -> new ArrayList<>()).add(placed);
    }
    Map<Place, Finding> said = new LinkedHashMap<>();
    for (List<Finding> column : columns.values()) {
      for (Finding finding : inCode(column) ? List.of(code(column.get(0))) : column) {
        said.putIfAbsent(finding.place(), finding);
      }
    }
    return List.copyOf(said.values());
  }

  private static Finding at(Finding finding, Place place) {
    return new Finding(
        finding.severity(), finding.code(), place, finding.message(), finding.hint());
  }

  private boolean inCode(List<Finding> column) {
    Place first = column.get(0).place();
    int rows = sheet.last(first.line()) - sheet.first(first.line()) + 1;
    return first.column() > 0
        && rows > 1
        && column.stream().map(each -> each.place().line()).distinct().count() == rows;
  }

  private Finding code(Finding finding) {
    Place cell = finding.place();
    int row = sheet.kinds(cell.line()) + CODE_BELOW_KINDS;
    return at(finding, new Place(path, row, cell.column()));
  }

  private Place cell(Place inDrl) {
    int row = RuleSource.rowOfLine(drl, inDrl.line());
    if (row == 0 || sheet.kinds(row) == 0) {
      return new Place(path, row, 0);
    }
    List<String> lines = drl.lines().toList();
    String line = inDrl.line() <= lines.size() ? lines.get(inDrl.line() - 1) : "";
    return new Place(path, row, column(line, inDrl.column() - 1, row));
  }

  /** The column whose code stands in the line, at this place or else anywhere. */
  private int column(String line, int at, int row) {
    Map<Integer, Integer> begins = new HashMap<>();
    int code = sheet.kinds(row) + CODE_BELOW_KINDS;
    for (int column = 2; column <= sheet.columns(code); column++) {
      String text = sheet.cell(code, column);
      String plain = text.endsWith("?") ? text.substring(0, text.length() - 1) : text;
      String begin = PARAMETER.split(plain, -1)[0];
      if (!begin.isBlank() && !sheet.cell(row, column).isEmpty() && line.contains(begin.strip())) {
        begins.put(column, line.indexOf(begin.strip()));
      }
    }
    int found = 0;
    for (Map.Entry<Integer, Integer> each : begins.entrySet()) {
      boolean before = at < 0 || each.getValue() <= at;
      boolean nearer = found == 0 || each.getValue() > begins.get(found);
      found = before && nearer ? each.getKey() : found;
    }
    return found;
  }
}
