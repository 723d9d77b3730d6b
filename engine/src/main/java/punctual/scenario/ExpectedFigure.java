package punctual.scenario;

import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.files.Place;
import punctual.reporting.AttainmentRow;

/**
 * A row that the attainment of a month must have.
 *
 * @param cells what it must say, by the statement's columns; {@code agency}, {@code month} and
 *     {@code clause} always
 */
public record ExpectedFigure(Place place, Map<String, String> cells) {

  String agency() {
    return cells.get("agency");
  }

  YearMonth month() {
    return YearMonth.parse(cells.get("month"));
  }

  String clause() {
    return cells.get("clause");
  }

  boolean agrees(AttainmentRow row) {
    return differing(row).isEmpty();
  }

  /** The columns that the row has otherwise. */
  List<String> differing(AttainmentRow row) {
    List<String> differing = new ArrayList<>(2);
    List<String> actual = row.cells();
    cells.forEach(
        (column, text) -> {
          String cell = actual.get(AttainmentRow.COLUMNS.indexOf(column));
          if (!text.equals(cell == null ? "" : cell)) {
            differing.add(column);
          }
        });
    return differing;
  }

  /** Whether it says of something counted that it was attained, or missed, or neither. */
  boolean says(String attained) {
    return attained.equals(cells.get("attained"));
  }
}
