package punctual.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;
import punctual.reporting.Figure;

/**
 * A bar a month, drawn as SVG of 360 by 130 units; what is drawn also stands in the table.
 *
 * @param words what the chart shows, for those who do not see it
 * @param targetY where the target's line is; null for none
 */
record Chart(String words, List<Bar> bars, String targetY, String top, String middle) {

  private static final double LEFT = 38;
  private static final double WIDTH = 318;
  private static final double FLOOR = 108;
  private static final double HEIGHT = 96;
  private static final double GAP = 0.25;
  private static final int PERCENT = 100;
  private static final int LABELS = 14;

  /**
   * A month's bar.
   *
   * @param tone {@code kept}, {@code missed} or {@code plain}; empty where nothing was counted
   * @param words the month and its value
   */
  record Bar(
      String x, String y, String width, String height, String tone, String words, Label label) {}

  /** The month under a bar; null text where there is no room. */
  record Label(String x, String text) {}

  static Chart of(MetricsReport report, Goal goal) {
    double most = most(goal);
    List<Bar> bars = new ArrayList<>();
    for (int i = 0; i < report.months().size(); i++) {
      bars.add(bar(report, goal, i, most));
    }
    String target = goal.target() == null ? null : number(y(goal.target().doubleValue(), most));
    boolean mean = goal.kind() == Kind.MEAN;
    String unit = mean ? "" : " %";
    return new Chart(
        words(report, goal),
        bars,
        target,
        (mean ? String.valueOf((int) most) : "100") + unit,
        (mean ? String.valueOf(most / 2) : "50") + unit);
  }

  private static String words(MetricsReport report, Goal goal) {
    Figure all = report.cumulative(goal);
    String together = all.isEmpty() ? "nothing counted" : MetricsGroup.value(goal, all);
    return "%s, %s to %s: together %s"
        .formatted(goal.sentence(), report.first(), report.last(), together);
  }

  private static double most(Goal goal) {
    return goal.kind() == Kind.MEAN ? goal.highest().doubleValue() : PERCENT;
  }

  private static Bar bar(MetricsReport report, Goal goal, int place, double most) {
    YearMonth month = report.months().get(place);
    Figure figure = report.of(goal, month);
    double slot = WIDTH / report.months().size();
    double x = LEFT + slot * place;
    double top = figure.isEmpty() ? FLOOR : y(height(goal, figure), most);
    String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
    String value = figure.isEmpty() ? "nothing counted" : MetricsGroup.value(goal, figure);
    boolean room = report.months().size() <= LABELS || place % 3 == 0;
    return new Bar(
        number(x + slot * GAP / 2),
        number(top),
        number(slot * (1 - GAP)),
        number(FLOOR - top),
        tone(figure, goal),
        name + " " + month.getYear() + ": " + value,
        new Label(number(x + slot / 2), room ? name : ""));
  }

  private static double height(Goal goal, Figure figure) {
    BigDecimal value = goal.kind() == Kind.MEAN ? figure.mean(3) : figure.percent(3);
    return Math.min(value.doubleValue(), most(goal));
  }

  private static String tone(Figure figure, Goal goal) {
    Boolean attained = figure.attains(goal);
    if (figure.isEmpty()) {
      return "";
    }
    return attained == null ? "plain" : attained ? "kept" : "missed";
  }

  private static double y(double value, double most) {
    return FLOOR - HEIGHT * value / most;
  }

  private static String number(double value) {
    return String.format(Locale.ROOT, "%.1f", value);
  }
}
