package punctual.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punctual.engine.Case;
import punctual.engine.Handling;
import punctual.engine.Kept;
import punctual.engine.LiveTicket;
import punctual.engine.Policies;
import punctual.engine.Position;
import punctual.engine.Releases;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerLine;
import punctual.scenarios.Project;

/** What becomes known after it was billed is a dated adjustment, never an edit (NY-BIL-5). */
class AdjustmentsTest {

  private static final Instant OPENED = Instant.parse("2010-11-30T14:00:00Z");
  private static final Instant LEARNED = Instant.parse("2010-12-03T09:00:00Z");
  private static final Map<String, Object> HARDWARE =
      Map.of("agreement", "newyork", "service", "hardware-support", "deviceOwner", "tax");

  private final LiveTicket ticket =
      new LiveTicket(
          new Kept("dmv", "T1", null, Case.UNKNOWN, Position.START, 0, 0, "0".repeat(64)),
          releases(),
          new Handling(LEARNED, Duration.ofDays(365)),
          List::of);
  private int events;

  private static Releases releases() {
    return new Releases() {
      @Override
      public String inForceAt(Instant at) {
        return Project.release().hash();
      }

      @Override
      public Policies policies(String release) {
        return Project.release()::policy;
      }
    };
  }

  private void tell(String type, long minutes, Map<String, Object> data) {
    Instant time = OPENED.plus(Duration.ofMinutes(minutes));
    ticket.tell(
        new TicketEvent("/agencies/dmv", "e" + events++, type, "dmv", "T1", time, null, data));
  }

  private List<LedgerLine> adjusted() {
    return ticket.changed().lines().stream()
        .filter(line -> line.kind().equals("adjusted"))
        .toList();
  }

  @Test
  void a_call_that_becomes_known_late_is_added() {
    tell("ticket.opened", 0, HARDWARE);
    tell("ticket.resolved", 60, Map.of());
    tell("call.completed", 30, answered());
    tell("call.completed", 20, answered());
    assertThat(adjusted())
        .singleElement()
        .satisfies(line -> assertThat(line.at()).isEqualTo(LEARNED))
        .satisfies(line -> assertThat(line.fields().toString()).contains("key=adjusted, "))
        .satisfies(
            line ->
                assertThat(line.fields())
                    .containsEntry("billTo", "tax")
                    .containsEntry("quantity", 1)
                    .containsEntry("amount", "31.15")
                    .containsEntry("adjusts", "T1 billed"));
  }

  private static Map<String, Object> answered() {
    return Map.of("agentSpokeAt", "2010-11-30T14:10:00Z");
  }

  @Test
  void a_cancellation_before_the_resolution_takes_the_line_back() {
    tell("ticket.opened", 0, HARDWARE);
    tell("ticket.resolved", 60, Map.of());
    tell("ticket.cancelled", 30, Map.of());
    assertThat(adjusted())
        .singleElement()
        .satisfies(
            line ->
                assertThat(line.fields())
                    .containsEntry("quantity", -1)
                    .containsEntry("amount", "-31.15"));
  }

  @Test
  void a_resolution_that_becomes_known_late_is_billed_by_an_adjustment() {
    tell("ticket.opened", 0, HARDWARE);
    ticket.reach(OPENED.plus(Duration.ofHours(2)), true);
    tell("ticket.resolved", 10, Map.of());
    assertThat(adjusted())
        .singleElement()
        .satisfies(line -> assertThat(line.fields()).containsEntry("amount", "31.15"));
  }

  @Test
  void another_year_of_resolution_takes_back_one_rate_and_adds_the_other() {
    tell("ticket.opened", 0, HARDWARE);
    tell("ticket.resolved", 60 * 24 * 40, Map.of());
    tell("ticket.resolved", 60, Map.of());
    assertThat(adjusted())
        .extracting(line -> line.field("key") + " " + line.field("quantity") + line.field("amount"))
        .containsExactly("adjusted -1null", "adjusted-2 131.15");
  }

  @Test
  void the_same_bill_at_another_instant_needs_no_adjustment() {
    tell("ticket.opened", 0, HARDWARE);
    tell("ticket.resolved", 60, Map.of());
    tell("ticket.resolved", 50, Map.of());
    assertThat(adjusted()).isEmpty();
  }
}
