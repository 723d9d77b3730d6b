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
import punctual.facts.Contact;
import punctual.facts.Party;
import punctual.files.FileProblem;

/** Who belongs to which agency, by the lists of every agreement of a release. */
final class Parties {

  private static final List<String> NAMING = List.of("assignee", "resolver");
  private static final String CONTACT = "contact";

  private final Set<String> agencies = new LinkedHashSet<>();
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
    lists.agencies().forEach(row -> agencies.add(row.agency()));
    for (Contact contact : lists.contacts()) {
      if (!contact.agency().equals(ContactLists.ANY)) {
        list(contact.name(), contact);
        list(contact.address(), contact);
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

  private Set<String> agenciesOf(String name, Instant at) {
    Set<String> of = new LinkedHashSet<>();
    String folded = folded(name);
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
