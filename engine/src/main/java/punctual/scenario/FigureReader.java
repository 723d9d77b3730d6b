package punctual.scenario;

import java.time.YearMonth;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import punctual.files.Yaml;
import punctual.reporting.AttainmentRow;
import punctual.time.LocalMoment;

/** Reads the figures that a story's month must come to. */
final class FigureReader {

  private final LocalMoment starts;

  /**
   * @param starts its month is meant where a figure names none
   */
  FigureReader(LocalMoment starts) {
    this.starts = starts;
  }

  List<ExpectedFigure> read(Yaml list) {
    return list.list().stream().map(this::figure).toList();
  }

  private ExpectedFigure figure(Yaml item) {
    Map<String, String> cells = new LinkedHashMap<>();
    item.map(AttainmentRow.COLUMNS).forEach((column, value) -> cells.put(column, value.text()));
    for (String key : List.of("agency", "clause")) {
      if (!cells.containsKey(key)) {
        throw item.problem("the key '" + key + "' is missing");
      }
    }
    cells.computeIfAbsent("month", key -> startingMonth().toString());
    checkMonth(item, cells.get("month"));
    return new ExpectedFigure(item.place(), cells);
  }

  private YearMonth startingMonth() {
    return YearMonth.from(starts.instant().atZone(starts.zone()));
  }

  private static void checkMonth(Yaml item, String month) {
    try {
      YearMonth.parse(month);
    } catch (DateTimeParseException e) {
      throw item.problem("'" + month + "' is no month such as 2010-11");
    }
  }
}
