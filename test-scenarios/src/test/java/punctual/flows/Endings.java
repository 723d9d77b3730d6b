package punctual.flows;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import punctual.engine.FlowState;
import punctual.engine.OrderedRun;
import punctual.engine.TicketEvent;
import punctual.policy.Release;

/** A ticket's story told for the flows that still wait at its end. */
public final class Endings {

  private static final Instant START = Instant.parse("2016-11-01T13:00:00Z");
  private static final Map<String, Object> SEVERE =
      Map.of(
          "agreement", "newyork",
          "service", "application-support",
          "impact", "high",
          "urgency", "high");

  private final Release release;
  private final String agency;
  private final List<TicketEvent> events = new ArrayList<>();

  private Endings(Release release, String agency) {
    this.release = release;
    this.agency = agency;
  }

  /** A story that begins with a severity 1. */
  public static Endings of(Release release) {
    return of(release, "dmv", SEVERE);
  }

  /** A story that begins with this opening. */
  static Endings of(Release release, String agency, Map<String, Object> opening) {
    return new Endings(release, agency).then(Duration.ZERO, "ticket.opened", opening);
  }

  public Endings then(Duration after, String type, Map<String, Object> data) {
    String id = "event-" + events.size();
    events.add(
        new TicketEvent(
            "/agencies/" + agency, id, type, agency, "T1", START.plus(after), null, data));
    return this;
  }

  /** The flows that wait for something after so much time. */
  public Set<String> waitingAfter(Duration elapsed) {
    return new OrderedRun(release::policy, START.plus(elapsed))
        .run(events).last().flows().stream().map(FlowState::flow).collect(Collectors.toSet());
  }

  /** Whether any flow outlives what it is about. */
  public static boolean areMissed(Release release) {
    return !restored(release).isEmpty()
        || !cancelled(release).isEmpty()
        || !resolved(release).isEmpty()
        || downgraded(release).size() > 1
        || TimelineEndings.areMissed(release);
  }

  static Set<String> restored(Release release) {
    return of(release)
        .then(Duration.ofMinutes(30), "ticket.restored", Map.of())
        .waitingAfter(Duration.ofHours(1));
  }

  static Set<String> cancelled(Release release) {
    return of(release)
        .then(Duration.ofMinutes(30), "ticket.cancelled", Map.of())
        .waitingAfter(Duration.ofHours(1));
  }

  static Set<String> downgraded(Release release) {
    return of(release)
        .then(Duration.ofMinutes(30), "ticket.reclassified", Map.of("urgency", "low"))
        .waitingAfter(Duration.ofHours(1));
  }

  static Set<String> resolved(Release release) {
    return of(release)
        .then(Duration.ofMinutes(30), "ticket.reclassified", Map.of("urgency", "low"))
        .then(Duration.ofMinutes(48 * 60 + 30), "ticket.resolved", Map.of())
        .waitingAfter(Duration.ofHours(49));
  }
}
