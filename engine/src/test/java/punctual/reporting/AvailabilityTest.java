package punctual.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import punctual.engine.Goal;
import punctual.engine.Goal.Kind;
import punctual.reporting.Availability.Window;
import punctual.reporting.Outages.Outage;

class AvailabilityTest {

  private static final Instant START = Instant.parse("2016-04-01T06:00:00Z");
  private static final Window DAY = new Window(START, START.plus(Duration.ofDays(1)));
  private static final Goal GOAL =
      new Goal(
          "C-1",
          "It is kept",
          Kind.AVAILABILITY,
          "tracking",
          null,
          null,
          null,
          List.of("web", "database"),
          Goal.Bound.AT_LEAST);

  private final Outages outages = new Outages();

  private static Instant at(int hours) {
    return START.plus(Duration.ofHours(hours));
  }

  private Availability day() {
    return Availability.of(GOAL, YearMonth.of(2016, 4), outages, DAY);
  }

  @Test
  void an_application_without_outages_is_up_all_the_time() {
    assertThat(day().figure().percent(1)).isEqualTo("100.0");
  }

  @Test
  void outages_of_several_items_at_once_count_once() {
    outages.down(at(1), "web", false);
    outages.down(at(2), "database", false);
    outages.up(at(3), "web");
    outages.up(at(4), "database");
    assertThat(day().down()).isEqualTo(Duration.ofHours(3));
  }

  @Test
  void an_item_that_never_came_up_is_down_until_the_end() {
    outages.down(at(18), "web", false);
    assertThat(day().figure().percent(1)).isEqualTo("75.0");
  }

  @Test
  void an_item_that_went_down_before_the_month_is_down_from_its_beginning() {
    outages.down(at(-48), "web", false);
    outages.up(at(6), "web");
    assertThat(day().down()).isEqualTo(Duration.ofHours(6));
    assertThat(day().outages()).containsExactly(new Outage("web", at(0), at(6), false));
  }

  @Test
  void announced_maintenance_is_shown_both_ways() {
    outages.down(at(0), "web", true);
    outages.up(at(6), "web");
    outages.down(at(12), "database", false);
    outages.up(at(15), "database");
    assertThat(day().figure().percent(1)).isEqualTo("62.5");
    assertThat(day().figureLessMaintenance().percent(1)).isEqualTo("87.5");
  }

  @Test
  void an_outage_that_goes_on_after_announced_maintenance_is_unplanned_from_then_on() {
    outages.down(at(0), "web", true);
    outages.down(at(2), "web", false);
    outages.up(at(3), "web");
    assertThat(day().down()).isEqualTo(Duration.ofHours(3));
    assertThat(day().downUnplanned()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void an_item_on_which_the_application_does_not_depend_is_left_out() {
    outages.down(at(0), "printer", false);
    assertThat(day().down()).isZero();
  }

  @Test
  void an_item_that_comes_up_twice_or_was_never_down_changes_nothing() {
    outages.up(at(1), "web");
    outages.down(at(2), "web", false);
    outages.up(at(3), "web");
    outages.up(at(4), "web");
    assertThat(day().down()).isEqualTo(Duration.ofHours(1));
  }

  @Test
  void events_that_come_out_of_order_give_the_same_outage() {
    outages.up(at(3), "web");
    outages.down(at(2), "web", false);
    assertThat(day().down()).isEqualTo(Duration.ofHours(1));
  }
}
