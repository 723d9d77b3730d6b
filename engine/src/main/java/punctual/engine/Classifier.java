package punctual.engine;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import punctual.facts.Classification;
import punctual.facts.Classified;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/** Asks for the severity or priority again whenever something that it may rest on has changed. */
final class Classifier {

  private static final String GROUP = "classification";
  private static final Set<String> OCCASIONS = Set.of("ticket.opened", "ticket.reclassified");

  private final Work work;

  Classifier(Work work) {
    this.work = work;
  }

  /** The event that the ticket was classified, when its level changed; else nothing. */
  List<Event> classify(List<Event> events) {
    if (events.stream().noneMatch(event -> OCCASIONS.contains(event.type()))) {
      return List.of();
    }
    return anew();
  }

  /** The same, whatever has happened. */
  List<Event> anew() {
    List<Answered> answers =
        work.policy.decide(GROUP, List.of(work.ticket)).stream()
            .filter(answered -> answered.answer() instanceof Classified)
            .toList();
    if (answers.stream().map(Answered::answer).distinct().count() > 1) {
      throw new PolicyFault(
          "rules disagree on the classification of " + work.ticket.id() + ": " + answers);
    }
    return answers.isEmpty() ? List.of() : classified(answers.get(0));
  }

  private List<Event> classified(Answered answered) {
    Classified now = (Classified) answered.answer();
    Classification before = work.ticket.classification();
    boolean sameLevel = before != null && before.level().equals(now.level());
    if (sameLevel && byTable(before.by()) == byTable(now.by())) {
      return List.of();
    }
    Object first = before == null ? now.level() : before.first();
    Moment moment = work.moment();
    work.ticket =
        changed(new Classification(now.level(), now.by(), first), before, sameLevel, moment);
    String field = now.level() instanceof Integer ? "severity" : "priority";
    work.line(
        work.at, "classified", Work.fields(field, now.level(), "by", now.by()), answered.basis());
    return sameLevel ? List.of() : List.of(event(before, now, moment));
  }

  private Ticket changed(
      Classification now, Classification before, boolean sameLevel, Moment moment) {
    Ticket ticket = work.ticket;
    Map<String, Moment> moments = new HashMap<>(ticket.moments());
    moments.putIfAbsent("classified", moment);
    if (before != null && !sameLevel) {
      moments.put("level changed", moment);
      moments.put("left " + before.level(), moment);
    }
    return new Ticket(ticket.agency(), ticket.id(), ticket.facts(), moments, now, ticket.pauses());
  }

  private static Event event(Classification before, Classified now, Moment moment) {
    Map<String, Object> data = new HashMap<>();
    data.put("from", before == null ? null : before.level());
    data.put("to", now.level());
    return new Event("ticket.classified", moment, true, data);
  }

  private static boolean byTable(String by) {
    return Objects.equals(by, Classification.TABLE);
  }
}
