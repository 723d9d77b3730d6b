package punctual.policy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.facts.Contact;
import punctual.facts.Party;
import punctual.files.FileProblem;

/** Who belongs to which agency, by the lists of every agreement of a release. */
final class Parties {

  private static final List<String> NAMING = List.of("assignee", "resolver");
  private static final String CONTACT = "contact";

  private static final Pattern QUEUE = Pattern.compile("(?:notices|tickets|replies)\\.(.+)");

  private final Set<String> agencies = new LinkedHashSet<>();
  private final Map<String, Set<String>> domains = new HashMap<>();
  private final Map<String, List<Contact>> listed = new HashMap<>();

  private Parties() {}

  /** What is wrong with a list is said where its own agreement is read. */
  static Parties of(ReleaseFiles files) {
    Parties parties = new Parties();
    for (String id : files.agreements()) {
      try {
        String path = "rules/" + id + "/agreement.yaml";
        parties.add(new ContactLists(files, id, AgreementFile.read(path, files.text(path)).zone()));
      } catch (FileProblem said) {
        continue;
      }
    }
    return parties;
  }

  private void add(ContactLists lists) {
    for (ContactLists.AgencyRow row : lists.agencies()) {
      agencies.add(row.agency());
      for (String domain : row.domains()) {
        domains.computeIfAbsent(folded(domain), key -> new LinkedHashSet<>()).add(row.agency());
      }
    }
    for (Contact contact : lists.contacts()) {
      if (!contact.agency().equals(ContactLists.ANY)) {
        list(contact.name(), contact);
        list(contact.address(), contact);
        list(contact.phone(), contact);
      }
    }
  }

  private void list(String name, Contact contact) {
    if (name != null) {
      listed.computeIfAbsent(folded(name), key -> new ArrayList<>(1)).add(contact);
    }
  }

  /** Those named in an event who belong to another agency and not to this one. */
  List<Party> named(String agency, Map<String, Object> data, Instant at) {
    List<Party> parties = new ArrayList<>();
    names(data)
        .forEach(
            (pointer, name) -> {
              Set<String> of = agenciesOf(name, at);
              if (!of.contains(agency)) {
                of.forEach(other -> parties.add(new Party(other, name, pointer)));
              }
            });
    return parties;
  }

  private static Map<String, String> names(Map<String, Object> data) {
    Map<String, String> names = new LinkedHashMap<>();
    for (String field : NAMING) {
      if (data.get(field) instanceof String name) {
        names.put("/data/" + field, name);
      }
    }
    if (data.get(CONTACT) instanceof Map<?, ?> contact) {
      contact.forEach((field, value) -> names.put("/data/contact/" + field, value.toString()));
    }
    return names;
  }

  /** The agencies whose mailbox or queue it is; else those that it is, or is listed under. */
  private Set<String> agenciesOf(String name, Instant at) {
    String folded = folded(name);
    Set<String> owning = domains.getOrDefault(domain(folded), Set.of());
    Matcher queue = QUEUE.matcher(folded);
    if (queue.matches() && agencies.contains(queue.group(1))) {
      owning = Set.of(queue.group(1));
    }
    return owning.isEmpty() ? listed(folded, at) : owning;
  }

  private static String domain(String address) {
    return address.substring(address.lastIndexOf('@') + 1).replaceFirst("[>.]+$", "");
  }

  private Set<String> listed(String folded, Instant at) {
    Set<String> of = new LinkedHashSet<>();
    if (agencies.contains(folded)) {
      of.add(folded);
    }
    for (Contact contact : listed.getOrDefault(folded, List.of())) {
      if (contact.validAt(at)) {
        of.add(contact.agency());
      }
    }
    return of;
  }

  private static String folded(String name) {
    return name.strip().toLowerCase(Locale.ROOT);
  }
}
