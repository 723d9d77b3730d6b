package punctual.check;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.engine.Agreement;
import punctual.engine.Directory;
import punctual.facts.Contact;
import punctual.facts.Moment;
import punctual.facts.Notify;
import punctual.facts.Ticket;
import punctual.files.Place;

/**
 * Every contact gap: an agency and a role that nobody can be reached in, level by level and date by
 * date, found by asking the lists what a ticket would ask them (NY-ESC-5).
 */
final class Gaps {

  private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
  private static final Pattern TOLD =
      Pattern.compile("Notify\\.of\\([^;]*?,\\s*\"([^\"]*)\"\\s*\\)");

  /** Roles whose addresses tickets bring along. */
  private static final SortedSet<String> BROUGHT =
      new TreeSet<>(List.of("requester", "constituent", "vendor"));

  private final Subject subject;
  private final Agreement agreement;
  private final Directory directory;
  private final List<LocalDate> days = new ArrayList<>();
  private final SortedMap<String, SortedSet<String>> resolvers = new TreeMap<>();

  Gaps(Subject subject, Agreement agreement, Directory directory) {
    this.subject = subject;
    this.agreement = agreement;
    this.directory = directory;
  }

  /** A role that somebody must be reached in, and what for. */
  private record Asked(String agency, String role, String resolver, String what) {}

  void check() {
    readDays();
    readResolvers();
    for (String agency : Listing.of(subject, "contacts/agencies").values("agency")) {
      Map<Asked, List<LocalDate>> gaps = new LinkedHashMap<>();
      for (LocalDate day : days) {
        for (Asked asked : asked(agency, day)) {
          if (!reachable(asked, day)) {
            gaps.computeIfAbsent(asked, key -> new ArrayList<>()).add(day);
          }
        }
      }
      gaps.forEach(this::say);
    }
  }

  /** The days on which something in the lists changes, from the agreement's first day on. */
  private void readDays() {
    SortedSet<LocalDate> changes = new TreeSet<>(List.of(agreement.from()));
    for (String path : subject.files().below(subject.folder() + "contacts/", ".csv")) {
      String name = path.substring(subject.folder().length(), path.length() - ".csv".length());
      Listing list = Listing.of(subject, name);
      list.values("from").forEach(day -> add(changes, day, 0));
      list.values("until").forEach(day -> add(changes, day, 1));
    }
    changes.stream()
        .filter(day -> !day.isBefore(agreement.from()))
        .filter(day -> agreement.to() == null || !day.isAfter(agreement.to()))
        .forEach(days::add);
  }

  private static void add(SortedSet<LocalDate> days, String day, int later) {
    if (DATE.matcher(day).matches()) {
      days.add(LocalDate.parse(day).plusDays(later));
    }
  }

  /** By role the resolvers for whom it has rows of its own. */
  private void readResolvers() {
    Listing contacts = Listing.of(subject, "contacts/contacts");
    contacts
        .rows()
        .forEach(
            row -> {
              if (row.get("resolver") != null && row.get("role") != null) {
                resolvers
                    .computeIfAbsent(row.get("role"), role -> new TreeSet<>())
                    .add(row.get("resolver"));
              }
            });
  }

  private List<Asked> asked(String agency, LocalDate day) {
    Map<String, String> roles = new LinkedHashMap<>();
    for (String ladder : Listing.of(subject, "contacts/ladders").values("ladder")) {
      List<String> levels = directory.ladder(ladder, agency, at(day));
      for (int i = 0; i < levels.size(); i++) {
        roles.putIfAbsent(levels.get(i), "level " + (i + 1) + " of ladder " + ladder);
      }
    }
    told().forEach(role -> roles.putIfAbsent(role, "told by rules"));
    List<Asked> asked = new ArrayList<>();
    roles.forEach(
        (role, what) -> {
          asked.add(new Asked(agency, role, null, what));
          resolvers
              .getOrDefault(role, new TreeSet<>())
              .forEach(resolver -> asked.add(new Asked(agency, role, resolver, what)));
        });
    return asked;
  }

  private SortedSet<String> told() {
    SortedSet<String> roles = new TreeSet<>();
    subject
        .rules()
        .forEach(
            rule -> {
              Matcher told = TOLD.matcher(rule.consequence());
              while (told.find()) {
                roles.addAll(Notify.of("", told.group(1)).to());
              }
            });
    roles.removeAll(BROUGHT);
    return roles;
  }

  private boolean reachable(Asked asked, LocalDate day) {
    Map<String, Object> facts = new LinkedHashMap<>();
    if (asked.resolver() != null) {
      facts.put("resolver", asked.resolver());
    }
    Map<String, Moment> moments = Map.of("opened", new Moment(at(day), 1));
    Ticket ticket = new Ticket(asked.agency(), "", facts, moments, null, List.of());
    return directory.contacts(ticket, asked.role(), at(day)).stream().anyMatch(Contact::reachable);
  }

  private Instant at(LocalDate day) {
    ZoneId zone = agreement.zone();
    return day.atStartOfDay(zone).toInstant();
  }

  /** One finding for each unbroken time. */
  private void say(Asked asked, List<LocalDate> gaps) {
    for (int i = 0; i < gaps.size(); ) {
      LocalDate from = gaps.get(i);
      int next = days.indexOf(from) + 1;
      for (i++; i < gaps.size() && gaps.get(i).equals(days.get(next)); i++) {
        next++;
      }
      say(asked, from, next < days.size() ? days.get(next).minusDays(1) : agreement.to());
    }
  }

  private void say(Asked asked, LocalDate from, LocalDate until) {
    String time = "from " + from + (until == null ? " on" : " to " + until);
    String resolver = asked.resolver() == null ? "" : " for resolver " + asked.resolver();
    String message =
        "agency %s has nobody to be reached as %s%s (%s) %s"
            .formatted(asked.agency(), asked.role(), resolver, asked.what(), time);
    String path = subject.folder() + "contacts/contacts.csv";
    subject.warning("contact-gap", Place.of(path), message);
  }
}
