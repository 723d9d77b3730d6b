package punctual.flows;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.scenarios.Project;

/** A flow ends with what it is about: nothing waits for ever. */
class EndingsTest {

  @Test
  void a_restored_incident_leaves_no_flow_waiting() {
    assertThat(Endings.restored(Project.release())).isEmpty();
  }

  @Test
  void a_cancelled_ticket_leaves_no_flow_waiting() {
    assertThat(Endings.cancelled(Project.release())).isEmpty();
  }

  @Test
  void a_downgraded_incident_leaves_only_the_watch_over_severity_3_waiting() {
    assertThat(Endings.downgraded(Project.release()))
        .containsExactly("newyork.severity-3-escalation");
  }

  @Test
  void a_resolved_severity_3_leaves_no_flow_waiting() {
    assertThat(Endings.resolved(Project.release())).isEmpty();
  }

  @Test
  void a_resolved_incident_under_timelines_leaves_no_flow_waiting() {
    assertThat(TimelineEndings.resolved(Project.release())).isEmpty();
  }

  @Test
  void a_response_leaves_only_the_watch_over_the_resolution_waiting() {
    assertThat(TimelineEndings.responded(Project.release())).containsExactly("utah.resolution");
  }

  @Test
  void a_cancelled_incident_under_timelines_leaves_no_flow_waiting() {
    assertThat(TimelineEndings.cancelled(Project.release())).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"ticket.assigned", "ticket.resolved", "ticket.merged"})
  void an_inquiry_that_somebody_took_or_nobody_needs_to_leaves_no_flow_waiting(String type) {
    assertThat(TimelineEndings.inquiry(Project.release(), type)).isEmpty();
  }
}
