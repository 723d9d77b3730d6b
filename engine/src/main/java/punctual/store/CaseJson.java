package punctual.store;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import punctual.engine.Case;
import punctual.engine.FlowState;
import punctual.engine.Position;
import punctual.engine.Tenure;
import punctual.engine.Wake;
import punctual.facts.Obligation;
import punctual.facts.Ticket;
import tools.jackson.databind.json.JsonMapper;

/** A ticket's case as the text that is stored. */
final class CaseJson {

  private static final JsonMapper JSON =
      JsonMapper.builder()
          .changeDefaultPropertyInclusion(it -> it.withValueInclusion(JsonInclude.Include.NON_NULL))
          .build();

  private CaseJson() {}

  /**
   * What is stored; instants before everything are left out.
   *
   * @param flows by process id: where it waits, for what, and its body where it has one of its own
   */
  record Stored(
      TicketFacts ticket,
      Map<String, Obligation> newest,
      Map<String, Integer> counts,
      Map<String, Integer> ladders,
      Map<String, Wake> timers,
      Map<String, String> woken,
      List<StoredFlow> flows,
      int order,
      Instant last,
      Instant event,
      String sequence,
      Instant wake,
      List<Tenure> tenures) {}

  /** The ticket's own fields, without what is worked out from them. */
  record TicketFacts(
      String agency,
      String id,
      Map<String, Object> facts,
      Map<String, punctual.facts.Moment> moments,
      punctual.facts.Classification classification,
      List<punctual.facts.Pause> pauses) {}

  record StoredFlow(String flow, String place, java.util.Set<String> waits, byte[] body) {}

  static String write(Case now, Position position) {
    Ticket ticket = now.ticket();
    List<StoredFlow> flows = new ArrayList<>();
    for (FlowState state : now.flows()) {
      byte[] own = state.live() == null ? null : state.body();
      flows.add(new StoredFlow(state.flow(), state.place(), state.waits(), own));
    }
    return JSON.writeValueAsString(
        new Stored(
            new TicketFacts(
                ticket.agency(),
                ticket.id(),
                ticket.facts(),
                ticket.moments(),
                ticket.classification(),
                ticket.pauses()),
            now.newest(),
            now.counts(),
            now.ladders(),
            now.timers(),
            now.woken(),
            flows,
            now.order(),
            now.last(),
            known(position.event()),
            position.sequence(),
            known(position.wake()),
            position.tenures()));
  }

  private static Instant known(Instant at) {
    return at.equals(Instant.MIN) ? null : at;
  }

  static Ticket ticket(String facts) {
    return ticket(JSON.readValue(facts, TicketFacts.class));
  }

  private static Ticket ticket(TicketFacts facts) {
    return new Ticket(
        facts.agency(),
        facts.id(),
        facts.facts(),
        facts.moments(),
        facts.classification(),
        facts.pauses());
  }

  static Stored read(String text) {
    return JSON.readValue(text, Stored.class);
  }

  /**
   * @param release that judges the ticket now
   */
  static Position position(Stored stored, String release) {
    return new Position(
        stored.event() == null ? Instant.MIN : stored.event(),
        stored.sequence(),
        stored.wake() == null ? Instant.MIN : stored.wake(),
        stored.tenures() == null ? only(stored, release) : stored.tenures());
  }

  private static List<Tenure> only(Stored stored, String release) {
    return List.of(new Tenure(release, stored.ticket().moments().get("opened").at()));
  }

  /**
   * @param flows the flows with their bodies
   */
  static Case caseOf(Stored stored, List<FlowState> flows) {
    return new Case(
        ticket(stored.ticket()),
        stored.newest(),
        stored.counts(),
        stored.ladders(),
        stored.timers(),
        stored.woken(),
        flows,
        stored.order(),
        stored.last(),
        null);
  }
}
