package punctual.web;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import punctual.engine.Policy;
import punctual.ledger.CodePoints;
import punctual.store.JdbcReleases;

/** The agreements of the release in force, as pages need them. */
@Component
final class Agreements {

  private final JdbcReleases releases;
  private final About about;

  Agreements(JdbcReleases releases, About about) {
    this.releases = releases;
    this.about = about;
  }

  /** An agency under an agreement. */
  record Agency(String id, String name, String agreement) {}

  Collection<Policy> all() {
    Instant now = about.source().instant();
    return releases.release(releases.active(now)).policies().values();
  }

  /** Every agency, sorted by id. */
  List<Agency> agencies() {
    List<Agency> agencies = new ArrayList<>();
    for (Policy policy : all()) {
      String agreement = policy.agreement().id();
      policy
          .directory()
          .agencies()
          .forEach((id, name) -> agencies.add(new Agency(id, name, agreement)));
    }
    agencies.sort(Comparator.comparing(Agency::id, CodePoints.ORDER));
    return agencies;
  }

  /** The agreements that an agency is under; none for one that nobody knows. */
  List<Policy> of(String agency) {
    return all().stream().filter(policy -> policy.directory().covers(agency)).toList();
  }

  /** The zone in which an agreement's times are shown; UTC for none. */
  ZoneId zone(String agreement) {
    return all().stream()
        .filter(policy -> policy.agreement().id().equals(agreement))
        .map(policy -> policy.agreement().zone())
        .findFirst()
        .orElse(ZoneOffset.UTC);
  }

  /** The zone of an agency's agreement. */
  ZoneId zoneOf(String agency) {
    return of(agency).stream()
        .findFirst()
        .map(policy -> policy.agreement().zone())
        .orElse(ZoneOffset.UTC);
  }
}
