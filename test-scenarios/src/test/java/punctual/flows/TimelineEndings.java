package punctual.flows;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import punctual.policy.Release;

/** Stories of tickets whose flows watch timelines and assignments. */
final class TimelineEndings {

  private static final Map<String, Object> INCIDENT =
      Map.of("agreement", "utah", "impact", "low", "urgency", "low");
  private static final Map<String, Object> INQUIRY = Map.of("agreement", "utah", "topic", "other");

  private TimelineEndings() {}

  static boolean areMissed(Release release) {
    return !resolved(release).isEmpty()
        || responded(release).size() > 1
        || !cancelled(release).isEmpty()
        || !inquiry(release, "ticket.assigned").isEmpty()
        || !inquiry(release, "ticket.resolved").isEmpty()
        || !inquiry(release, "ticket.merged").isEmpty();
  }

  static Set<String> resolved(Release release) {
    return incident(release, "ticket.resolved");
  }

  static Set<String> responded(Release release) {
    return incident(release, "ticket.responded");
  }

  static Set<String> cancelled(Release release) {
    return incident(release, "ticket.cancelled");
  }

  private static Set<String> incident(Release release, String type) {
    return of(release, INCIDENT, type, Map.of());
  }

  /** An inquiry that nobody takes, until this happens. */
  static Set<String> inquiry(Release release, String type) {
    return of(release, INQUIRY, type, Map.of("assignee", "ann.lee"));
  }

  private static Set<String> of(
      Release release, Map<String, Object> opening, String type, Map<String, Object> data) {
    return Endings.of(release, "governor", opening)
        .then(Duration.ofMinutes(1), type, data)
        .waitingAfter(Duration.ofDays(3));
  }
}
