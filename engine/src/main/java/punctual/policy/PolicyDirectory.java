package punctual.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import punctual.engine.Delivery;
import punctual.engine.Directory;
import punctual.engine.LadderLevel;
import punctual.engine.Limit;
import punctual.engine.PublicForm;
import punctual.engine.Recipients;
import punctual.facts.Assignee;
import punctual.facts.Contact;
import punctual.facts.Device;
import punctual.facts.Party;
import punctual.facts.Resolver;
import punctual.facts.Ticket;
import punctual.ledger.CodePoints;
import punctual.policy.ContactLists.Dated;
import punctual.policy.ContactLists.DeviceRow;
import punctual.policy.ContactLists.FormRow;
import punctual.policy.ContactLists.LadderRow;
import punctual.policy.ContactLists.ResolverRow;

/** The lists of one agreement, as rules and flows look things up in them. */
final class PolicyDirectory implements Directory {

  /** The resolver that stands for the vendor of the ticket's device. */
  private static final String VENDOR = "vendor";

  private static final String RESOLVER_ROLE = "resolver";
  private static final Set<String> OWN_ROLES = Set.of("requester", "constituent");

  private final SortedMap<String, String> agencies = new TreeMap<>(CodePoints.ORDER);
  private final Set<String> billable = new HashSet<>();
  private final Map<String, List<Contact>> contacts = new HashMap<>();
  private final List<Dated<ResolverRow>> resolvers;
  private final List<Dated<LadderRow>> ladders;
  private final List<Dated<DeviceRow>> devices;
  private final Rota rota;
  private final List<Dated<FormRow>> forms;
  private final Parties parties;
  private final DeliveryLists deliveries;

  PolicyDirectory(ContactLists lists, Parties parties) {
    lists.agencies().forEach(this::add);
    for (Contact contact : lists.contacts()) {
      contacts
          .computeIfAbsent(key(contact.agency(), contact.role()), k -> new ArrayList<>())
          .add(contact);
    }
    contacts.values().forEach(rows -> rows.sort(Comparator.comparingInt(Contact::rank)));
    this.resolvers = lists.resolvers();
    this.ladders = new ArrayList<>(lists.ladders());
    this.ladders.sort(Comparator.comparingInt(step -> step.row().level()));
    this.devices = lists.devices();
    this.rota = new Rota(lists.topics(), lists.zone());
    this.forms = lists.forms();
    this.parties = parties;
    this.deliveries = new DeliveryLists(lists);
    lists.refuseIfAny();
  }

  private void add(ContactLists.AgencyRow row) {
    agencies.put(row.agency(), row.name() == null ? row.agency() : row.name());
    if (row.billable()) {
      billable.add(row.agency());
    }
  }

  /** Every service that the resolver table names. */
  Set<String> services() {
    Set<String> services = new TreeSet<>();
    resolvers.forEach(dated -> services.add(dated.row().service()));
    return services;
  }

  @Override
  public Map<String, String> billable(Ticket ticket) {
    Map<String, String> named = new HashMap<>();
    ticket
        .facts()
        .forEach(
            (fact, value) -> {
              if (value instanceof String agency && billable.contains(agency)) {
                named.put(fact, agency);
              }
            });
    return named;
  }

  private static String key(String agency, String role) {
    return agency + '\n' + role;
  }

  @Override
  public boolean covers(String agency) {
    return agencies.containsKey(agency);
  }

  @Override
  public SortedMap<String, String> agencies() {
    return Collections.unmodifiableSortedMap(agencies);
  }

  @Override
  public List<Contact> contacts(Ticket ticket, String role, Instant at) {
    if (OWN_ROLES.contains(role)) {
      return own(ticket, role);
    }
    if (VENDOR.equals(ticket.resolver()) && role.equals(RESOLVER_ROLE)) {
      return vendor(ticket, at);
    }
    List<Contact> rows = rows(ticket.agency(), role, at);
    List<Contact> named =
        rows.stream()
            .filter(row -> row.resolver() != null && row.resolver().equals(ticket.resolver()))
            .toList();
    return named.isEmpty() ? rows.stream().filter(row -> row.resolver() == null).toList() : named;
  }

  /** The agency's own rows, and those for every agency where it has none of that kind. */
  private List<Contact> rows(String agency, String role, Instant at) {
    List<Contact> rows = new ArrayList<>();
    for (Contact row : contacts.getOrDefault(key(agency, role), List.of())) {
      if (row.validAt(at)) {
        rows.add(row);
      }
    }
    boolean general = rows.stream().anyMatch(row -> row.resolver() == null);
    for (Contact row : contacts.getOrDefault(key(ContactLists.ANY, role), List.of())) {
      if (row.validAt(at) && (row.resolver() != null || !general)) {
        rows.add(row);
      }
    }
    return rows;
  }

  @Override
  public Instant quietUntil(Contact contact, Instant at) {
    return deliveries.quietUntil(contact, at);
  }

  @Override
  public Delivery delivery(Ticket ticket, String notice, Instant at) {
    String level =
        ticket.severity() == null ? ticket.priority() : Integer.toString(ticket.severity());
    return deliveries.delivery(notice, level, at);
  }

  @Override
  public Limit limit(String agency, String channel, Instant at) {
    return deliveries.limit(agency, channel, at);
  }

  /** By e-mail and by post; a letter without an address is for whoever sends it to know. */
  private static List<Contact> own(Ticket ticket, String role) {
    String name = ticket.text("requestedBy");
    String email = null;
    String home = "";
    if (ticket.facts().get("contact") instanceof Map<?, ?> contact) {
      name = contact.get("name") instanceof String own ? own : name;
      email = contact.get("email") instanceof String known ? known : null;
      home = contact.get("address") instanceof String known ? known : "";
    }
    return List.of(
        own(ticket, role, name, null, email), own(ticket, role, name, Recipients.POST, home));
  }

  private static Contact own(
      Ticket ticket, String role, String name, String channel, String address) {
    return new Contact(
        ticket.agency(), role, null, name, channel, address, null, 1, false, null, null);
  }

  private List<Contact> vendor(Ticket ticket, Instant at) {
    return deviceRows(ticket, at).stream()
        .filter(row -> row.vendor() != null)
        .map(
            row ->
                new Contact(
                    row.agency(),
                    RESOLVER_ROLE,
                    VENDOR,
                    row.vendor(),
                    null,
                    row.address(),
                    row.phone(),
                    1,
                    false,
                    null,
                    null))
        .toList();
  }

  @Override
  public List<Resolver> resolvers(Ticket ticket, Instant at) {
    Resolver general = null;
    for (Dated<ResolverRow> dated : resolvers) {
      ResolverRow row = dated.row();
      if (dated.validAt(at) && row.service().equals(ticket.service())) {
        Resolver found = new Resolver(row.service(), row.category(), row.resolver());
        if (row.category().equals(ticket.category())) {
          return row.resolver() == null ? List.of() : List.of(found);
        }
        general = row.category().equals(ContactLists.ANY) ? found : general;
      }
    }
    return general == null || general.name() == null ? List.of() : List.of(general);
  }

  @Override
  public List<Device> devices(Ticket ticket, Instant at) {
    return deviceRows(ticket, at).stream()
        .map(row -> new Device(row.device(), row.agency(), row.vendor()))
        .toList();
  }

  @Override
  public List<Assignee> assignees(Ticket ticket, Instant at) {
    return rota.assignees(ticket.topic(), at);
  }

  @Override
  public List<Party> parties(String agency, Map<String, Object> data, Instant at) {
    return parties.named(agency, data, at);
  }

  private List<DeviceRow> deviceRows(Ticket ticket, Instant at) {
    return devices.stream()
        .filter(dated -> dated.validAt(at) && dated.row().device().equals(ticket.device()))
        .map(Dated::row)
        .toList();
  }

  @Override
  public List<String> ladder(String name, String agency, Instant at) {
    return steps(name, agency, at).stream().map(step -> step.row().role()).toList();
  }

  @Override
  public List<PublicForm> forms(Instant at) {
    return forms.stream()
        .filter(dated -> dated.validAt(at))
        .map(Dated::row)
        .map(row -> new PublicForm(row.form(), row.agency(), row.service(), rota.topics(at)))
        .toList();
  }

  @Override
  public List<LadderLevel> ladders(String agency, Instant at) {
    return ladders.stream()
        .map(step -> step.row().ladder())
        .distinct()
        .sorted(CodePoints.ORDER)
        .flatMap(name -> steps(name, agency, at).stream())
        .map(step -> level(step, rows(agency, step.row().role(), at)))
        .toList();
  }

  private static LadderLevel level(Dated<LadderRow> step, List<Contact> contacts) {
    LadderRow row = step.row();
    return new LadderLevel(
        row.ladder(), row.level(), row.role(), step.from(), step.until(), contacts);
  }

  /** The agency's own steps, else those for every agency. */
  private List<Dated<LadderRow>> steps(String name, String agency, Instant at) {
    List<Dated<LadderRow>> own = stepsOf(name, agency, at);
    return own.isEmpty() ? stepsOf(name, ContactLists.ANY, at) : own;
  }

  private List<Dated<LadderRow>> stepsOf(String name, String agency, Instant at) {
    return ladders.stream()
        .filter(step -> step.validAt(at))
        .filter(step -> step.row().ladder().equals(name) && step.row().agency().equals(agency))
        .toList();
  }
}
