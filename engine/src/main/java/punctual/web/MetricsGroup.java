package punctual.web;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;
import punctual.reporting.Figure;

/**
 * The goals that measure the same thing, with a chart each and a table for all.
 *
 * @param title what is measured
 * @param rows a month each, the newest first
 * @param together all months together
 */
record MetricsGroup(String id, String title, List<Column> columns, List<Row> rows, Row together) {

  private static final DateTimeFormatter MONTH =
      DateTimeFormatter.ofPattern("MMM yyyy", Locale.ENGLISH);

  /** A goal with its chart. */
  record Column(String clause, String sentence, String target, Chart chart) {}

  record Row(String month, String iso, List<Cell> cells) {}

  /**
   * What a goal came to in a month.
   *
   * @param value such as {@code 91.3 %}; empty where nothing was counted
   * @param counted such as {@code 42 of 46}
   * @param attained {@code yes}, {@code no} or empty
   * @param href where the figure is opened, or null
   */
  record Cell(String label, String value, String counted, String attained, String href) {

    static Cell of(Goal goal, Figure figure, String href) {
      Boolean attained = figure.attains(goal);
      String word = attained == null ? "" : attained ? "yes" : "no";
      return figure.isEmpty()
          ? new Cell(goal.clause(), "", "", "", href)
          : new Cell(
              goal.clause(),
              MetricsGroup.value(goal, figure),
              MetricsGroup.counted(goal, figure),
              word,
              href);
    }

    public boolean isKept() {
      return attained.equals("yes");
    }

    public boolean isMissed() {
      return attained.equals("no");
    }
  }

  static List<MetricsGroup> of(MetricsReport report) {
    Map<String, List<Goal>> alike = new LinkedHashMap<>();
    for (Goal goal : report.policy().goals()) {
      if (goal.apart() == null) {
        alike.computeIfAbsent(goal.kind() + " " + goal.of(), key -> new ArrayList<>()).add(goal);
      }
    }
    return alike.values().stream().map(goals -> group(report, goals)).toList();
  }

  private static MetricsGroup group(MetricsReport report, List<Goal> goals) {
    List<Row> rows = new ArrayList<>();
    for (YearMonth month : report.months()) {
      List<Cell> cells = goals.stream().map(goal -> cell(report, goal, month)).toList();
      rows.add(0, new Row(month(month), month.toString(), cells));
    }
    List<Cell> all = goals.stream().map(g -> Cell.of(g, report.cumulative(g), null)).toList();
    String id = measured(goals.get(0)).replaceAll("[^a-z0-9]+", "-");
    return new MetricsGroup(
        id, title(goals.get(0)), columns(report, goals), rows, new Row("Together", "", all));
  }

  private static Cell cell(MetricsReport report, Goal goal, YearMonth month) {
    boolean opens = FigureCases.opens(report, goal);
    return Cell.of(goal, report.of(goal, month), opens ? Link.figure(report, goal, month) : null);
  }

  private static List<Column> columns(MetricsReport report, List<Goal> goals) {
    return goals.stream()
        .map(
            goal ->
                new Column(goal.clause(), goal.sentence(), target(goal), Chart.of(report, goal)))
        .toList();
  }

  static String month(YearMonth month) {
    return MONTH.format(month);
  }

  /** Without what is left out, which the readings beside the figures say. */
  private static String measured(Goal goal) {
    return goal.firstContact().isPresent() ? goal.of().replaceFirst(" but not .*", "") : goal.of();
  }

  private static String title(Goal goal) {
    String words = measured(goal).replace('-', ' ');
    String title = Character.toUpperCase(words.charAt(0)) + words.substring(1);
    return goal.kind() == Kind.AVAILABILITY ? "Availability: " + words : title;
  }

  private static String target(Goal goal) {
    if (goal.target() == null) {
      return "no target stated";
    }
    return goal.kind() == Kind.MEAN
        ? "target " + amount(goal) + (goal.scale() == null ? " seconds" : " on " + goal.scale())
        : "target " + amount(goal) + " %";
  }

  private static String amount(Goal goal) {
    return (goal.bound().atMost() ? "at most " : "") + goal.target().toPlainString();
  }

  static String value(Goal goal, Figure figure) {
    return switch (goal.kind()) {
      case MEAN -> figure.mean(2).toPlainString();
      case AVAILABILITY -> figure.percent(3).toPlainString() + " %";
      case SHARE -> figure.percent(1).toPlainString() + " %";
    };
  }

  static String counted(Goal goal, Figure figure) {
    if (goal.kind() == Kind.MEAN) {
      return "%,d answers".formatted(figure.all().longValue());
    }
    if (goal.kind() == Kind.AVAILABILITY) {
      BigDecimal down = figure.all().subtract(figure.kept());
      return When.span(java.time.Duration.ofSeconds(down.longValue())) + " down";
    }
    return "%,d of %,d".formatted(figure.kept().longValue(), figure.all().longValue());
  }
}
