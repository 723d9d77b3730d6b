package punctual.scenario;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import punctual.contract.Contract;
import punctual.engine.OrderedRun;
import punctual.engine.Reason;
import punctual.engine.TicketEvent;
import punctual.ledger.CodePoints;
import punctual.ledger.LedgerLine;
import punctual.policy.Release;
import punctual.reporting.AttainmentRow;
import punctual.scenario.Messages.Message;

/** Runs scenarios in virtual time, by the same core as the live service, and judges them. */
public final class ScenarioRun {
  private static final Comparator<LedgerLine> ORDER =
      Comparator.comparing(LedgerLine::at)
          .thenComparing(LedgerLine::ticket, CodePoints.ORDER)
          .thenComparing(LedgerLine::agency, CodePoints.ORDER);

  private final Function<Instant, OrderedRun> runs;
  private final Release release;
  private final Contract contract;

  private ScenarioRun(Function<Instant, OrderedRun> runs, Release release, Contract contract) {
    this.runs = runs;
    this.release = release;
    this.contract = contract;
  }

  public ScenarioRun(Release release, Contract contract) {
    this((Instant until) -> new OrderedRun(release::policy, until), release, contract);
  }

  /**
   * Runs under several releases.
   *
   * @param runs how a ticket's events are told up to an instant
   * @param release the first of them, by which reports are made
   */
  public static ScenarioRun under(
      Function<Instant, OrderedRun> runs, Release release, Contract contract) {
    return new ScenarioRun(runs, release, contract);
  }

  /** Tells the story and compares the ledger with what the scenario expects. */
  public Verdict run(Scenario scenario) {
    Told told = new Told(scenario);
    told.run();
    List<LedgerLine> lines = told.lines;
    List<Expectation> expected = scenario.expectations();
    Pairing pairing = Pairing.of(expected, lines, Expectation::agrees, scenario.only()::covers);
    List<LedgerLine> paired = new ArrayList<>();
    for (int i = 0; i < expected.size(); i++) {
      paired.add(pairing.actual(i) < 0 ? null : lines.get(pairing.actual(i)));
    }
    List<LedgerLine> unexpected = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      if (pairing.expected(i) < 0 && scenario.only().covers(lines.get(i))) {
        unexpected.add(lines.get(i));
      }
    }
    return new Verdict(
        scenario, release.hash(), lines, paired, unexpected, told.rows(), told.answers());
  }

  /** The events of each of a scenario's tickets, in the order in which they arrive. */
  public static Collection<List<TicketEvent>> stories(Scenario scenario, Contract contract) {
    return byTicket(new Messages(contract).read(scenario.events())).values();
  }

  private static Map<List<String>, List<TicketEvent>> byTicket(List<Message> messages) {
    Map<List<String>, List<TicketEvent>> tickets = new LinkedHashMap<>();
    for (Message message : messages) {
      if (message.told() != null) {
        List<String> ticket = List.of(message.told().agency(), message.told().ticket());
        tickets.computeIfAbsent(ticket, key -> new ArrayList<>()).add(message.told());
      }
    }
    return tickets;
  }

  /** A story while it is told: each of its tickets by itself. */
  private final class Told {
    private final Scenario scenario;
    private final List<Message> messages;
    private final List<LedgerLine> lines = new ArrayList<>();
    private final StoryFigures figures;
    private final Map<TicketEvent, List<Reason>> rejected = new IdentityHashMap<>();
    private final Map<TicketEvent, Boolean> waiting = new IdentityHashMap<>();

    Told(Scenario scenario) {
      this.scenario = scenario;
      this.figures = new StoryFigures(release, scenario.until());
      this.messages = new Messages(contract).read(scenario.events());
    }

    void run() {
      byTicket(messages).values().forEach(this::run);
      lines.sort(ORDER);
    }

    private void run(List<TicketEvent> events) {
      OrderedRun.Result result = runs.apply(scenario.until()).run(events);
      lines.addAll(result.lines());
      figures.take(events, result);
      result.rejected().forEach(one -> rejected.put(one.event(), one.reasons()));
      if (result.waiting() > 0) {
        events.forEach(event -> waiting.put(event, true));
      }
    }

    List<AttainmentRow> rows() {
      return figures.rows(scenario.figures());
    }

    List<Verdict.Answered> answers() {
      return messages.stream().map(this::answer).toList();
    }

    private Verdict.Answered answer(Message message) {
      List<Reason> reasons = rejected.get(message.told());
      return reasons == null
          ? new Verdict.Answered(
              message.answer(), waiting.containsKey(message.told()), message.reasons())
          : new Verdict.Answered(EventAnswer.REJECTED, false, reasons);
    }
  }
}
