package punctual.audit;

import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import punctual.audit.Account.Owed;
import punctual.audit.Account.State;
import punctual.audit.Account.Waiting;
import punctual.engine.Case;
import punctual.engine.Directory;
import punctual.engine.EventOrder;
import punctual.engine.OrderedRun;
import punctual.engine.TicketEvent;
import punctual.facts.Ladder;
import punctual.facts.Obligation;
import punctual.policy.Release;
import punctual.policy.WrittenRule;
import punctual.policy.WrittenRules;

/**
 * Accounts of a ticket out of its events and a release: its timeline, what was known at a moment,
 * and why notices were not sent.
 */
public final class EventAccounts {

  private final Release release;
  private final Function<TicketEvent, String> senders;

  public EventAccounts(Release release) {
    this(release, event -> null);
  }

  /**
   * @param senders who sent an event, as the broker knew; null where nobody knows
   */
  EventAccounts(Release release, Function<TicketEvent, String> senders) {
    this.release = release;
    this.senders = senders;
  }

  /**
   * One account for each agency that has a ticket of this name.
   *
   * @param at the moment of which it tells; null for the time of the file's last event
   * @throws IOException when the file cannot be read
   */
  public List<Account> of(String file, String ticket, Instant at) throws IOException {
    TicketEvents events = TicketEvents.read(file, ticket);
    Instant until = at == null ? events.last() : at;
    List<Account> accounts = new ArrayList<>();
    events.byAgency().values().forEach(told -> accounts.add(account(told, until)));
    return accounts;
  }

  /** The account of one ticket, out of its events in the order of arrival. */
  Account account(List<TicketEvent> arrived, Instant at) {
    Witness witness = new Witness();
    OrderedRun.Result run = new OrderedRun(witness.watch(release::policy), at).run(arrived);
    List<TicketEvent> told =
        EventOrder.sorted(arrived).stream().filter(event -> !event.time().isAfter(at)).toList();
    if (run.policy() == null) {
      return unopened(arrived.get(0), told, run, at);
    }
    LocalTimes times = new LocalTimes(run.policy().agreement().zone());
    Entries entries = new Entries(times::of);
    told.forEach(event -> entries.add(event, senders.apply(event), reasons(run, event)));
    run.lines().forEach(entries::add);
    Explanation explanation = explanation(run, witness, at, times);
    return new Account(
        arrived.get(0).ticket(),
        arrived.get(0).agency(),
        run.policy().agreement().id(),
        release.hash(),
        at,
        run.policy().agreement().zone(),
        entries.inOrder(),
        state(run.last(), explanation),
        explanation.notices().of(run.lines()));
  }

  private Account unopened(
      TicketEvent any, List<TicketEvent> told, OrderedRun.Result run, Instant at) {
    Entries entries = new Entries(Instant::toString);
    told.forEach(event -> entries.add(event, senders.apply(event), reasons(run, event)));
    return new Account(
        any.ticket(),
        any.agency(),
        null,
        release.hash(),
        at,
        java.time.ZoneOffset.UTC,
        entries.inOrder(),
        null,
        null);
  }

  private static List<punctual.engine.Reason> reasons(OrderedRun.Result run, TicketEvent event) {
    return run.rejected().stream()
        .filter(rejected -> rejected.event().equals(event))
        .findFirst()
        .map(OrderedRun.Rejected::reasons)
        .orElse(List.of());
  }

  /** What explains a state: the flows, and the occasions and notices they lead to. */
  private record Explanation(List<DrawnFlow> flows, Occasions occasions, NoticeAccounts notices) {}

  private Explanation explanation(
      OrderedRun.Result run, Witness witness, Instant at, LocalTimes times) {
    String agreement = run.policy().agreement().id();
    List<WrittenRule> rules = WrittenRules.of(release.files(), agreement);
    List<DrawnFlow> flows =
        release.files().below("processes/" + agreement + "/", ".bpmn").stream()
            .map(path -> DrawnFlowReader.read(path, release.files().text(path)))
            .toList();
    Case last = run.last();
    List<Object> known = facts(last, run.policy().directory(), at);
    Rows rows = new Rows(witness.asked(), known, times::shown);
    Occasions occasions = new Occasions(last, rules, rows);
    return new Explanation(flows, occasions, new NoticeAccounts(flows, rules, occasions, rows));
  }

  private static List<Object> facts(Case last, Directory directory, Instant at) {
    List<Object> facts = new ArrayList<>();
    facts.add(last.ticket());
    facts.addAll(last.newest().values());
    last.ladders().forEach((name, level) -> facts.add(new Ladder(name, level)));
    facts.addAll(directory.contacts(last.ticket(), "resolver", at));
    facts.addAll(directory.resolvers(last.ticket(), at));
    facts.addAll(directory.devices(last.ticket(), at));
    return facts;
  }

  private static State state(Case last, Explanation explanation) {
    Map<String, Object> facts = new LinkedHashMap<>(last.ticket().facts());
    if (last.ticket().classification() != null) {
      facts.put("classified", last.ticket().classification().level());
      facts.put("classified by", last.ticket().classifiedBy());
    }
    Map<String, Instant> moments = new TreeMap<>();
    last.ticket().moments().forEach((name, moment) -> moments.put(name, moment.at()));
    List<Waiting> waiting = new ArrayList<>();
    for (DrawnFlow flow : explanation.flows()) {
      List<Account.Occasion> occasions = explanation.occasions().waitedFor(flow);
      if (!occasions.isEmpty()) {
        waiting.add(new Waiting(flow.name(), flow.file(), occasions));
      }
    }
    return new State(
        facts,
        moments,
        last.newest().values().stream().map(EventAccounts::owed).toList(),
        new TreeMap<>(last.ladders()),
        waiting);
  }

  private static Owed owed(Obligation obligation) {
    return new Owed(
        obligation.key(),
        obligation.state().name().toLowerCase(java.util.Locale.ROOT),
        obligation.due(),
        obligation.basis().clause(),
        obligation.basis().rule());
  }
}
