package punctual.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;

class FigureTest {

  private static final YearMonth MARCH = YearMonth.of(2016, 3);

  private static Figure figure(String kept, String all) {
    return new Figure("governor", MARCH, "C-1", new BigDecimal(kept), new BigDecimal(all));
  }

  private static Goal share(String target) {
    BigDecimal stated = target == null ? null : new BigDecimal(target);
    return new Goal(
        "C-1",
        "It is kept",
        Kind.SHARE,
        "resolution",
        stated,
        null,
        null,
        List.of(),
        Goal.Bound.AT_LEAST);
  }

  @ParameterizedTest
  @CsvSource({"9, 10, true", "8999, 10000, false", "89949, 100000, false", "90000, 100000, true"})
  void a_share_is_judged_on_the_exact_fraction(String kept, String all, boolean attained) {
    assertThat(figure(kept, all).attains(share("90"))).isEqualTo(attained);
  }

  @ParameterizedTest
  @CsvSource({"89949, 100000, 89.9", "89950, 100000, 90.0", "1, 3, 33.3", "2, 3, 66.7"})
  void a_percentage_is_rounded_half_up(String kept, String all, String percent) {
    assertThat(figure(kept, all).percent(1)).isEqualTo(percent);
  }

  @Test
  void what_shows_as_the_target_may_still_have_missed_it() {
    Figure figure = figure("89950", "100000");
    assertThat(figure.percent(1)).isEqualTo("90.0");
    assertThat(figure.attains(share("90"))).isFalse();
  }

  @Test
  void nothing_counted_attains_and_misses_nothing() {
    assertThat(figure("0", "0").attains(share("90"))).isNull();
  }

  @Test
  void without_a_target_nothing_is_attained() {
    assertThat(figure("1", "1").attains(share(null))).isNull();
    assertThat(figure("1", "1").attains(null)).isNull();
  }

  @ParameterizedTest
  @CsvSource({"45, 10, true", "449, 100, false", "9, 2, true"})
  void a_mean_is_judged_on_the_exact_fraction(String sum, String answers, boolean attained) {
    Goal goal =
        new Goal(
            "C-1",
            "It is kept",
            Kind.MEAN,
            "satisfaction",
            new BigDecimal("4.5"),
            "0-5",
            null,
            List.of(),
            Goal.Bound.AT_LEAST);
    assertThat(figure(sum, answers).attains(goal)).isEqualTo(attained);
  }

  @Test
  void a_cumulative_figure_counts_every_ticket_alike() {
    Figures figures = new Figures();
    figures.add(figure("1", "1"));
    figures.add(
        new Figure("governor", MARCH.plusMonths(2), "C-1", BigDecimal.ONE, BigDecimal.valueOf(9)));
    Figure sum = figures.cumulative("governor", MARCH, MARCH.plusMonths(2), "C-1");
    assertThat(sum.percent(1)).isEqualTo("20.0");
  }

  @ParameterizedTest
  @CsvSource({
    "9, 9, 1, 1",
    "9, 10, 0, 0",
    "8, 10, 0, -1",
    "17, 18, 2, 1",
    "0, 0, 9, 0",
    "0, 0, 10, 1"
  })
  void a_budget_says_how_many_more_misses_a_goal_can_bear(
      String kept, String all, int open, long bearable) {
    List<JudgedTicket> tickets =
        java.util.Collections.nCopies(
            open, new JudgedTicket("governor", "T", "resolution", null, null, "pending", null));
    assertThat(Budget.of("C-1", share("90"), figure(kept, all), tickets).bearable())
        .isEqualTo(bearable);
  }

  @Test
  void a_goal_without_target_has_no_budget() {
    assertThat(Budget.of("C-1", null, figure("1", "2"), List.of()).bearable()).isNull();
  }
}
