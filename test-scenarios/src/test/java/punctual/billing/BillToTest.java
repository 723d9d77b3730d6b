package punctual.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import punctual.engine.Answered;
import punctual.engine.Policy;
import punctual.facts.Bill;
import punctual.facts.Owners;
import punctual.facts.Task;
import punctual.facts.Ticket;
import punctual.scenarios.Project;

/** The bill-to tables decide every combination of what a ticket may say, and each only once. */
class BillToTest {

  private static final List<String> SERVICES =
      List.of(
          "security-support",
          "desktop-support",
          "application-support",
          "hardware-support",
          "other");
  private static final List<String> TYPES =
      List.of("blackberry", "rsa-token", "directory-service", "domain", "erate");
  private static final List<String> OWNERS = List.of("dmv", "county", "no-such-agency");

  private final Policy policy = Project.release().policy("newyork").orElseThrow();

  @Test
  void a_resolution_is_billed_to_one_agency_or_to_nobody_whatever_the_ticket_says() {
    for (Map<String, Object> facts : combinations()) {
      assertThat(bills(facts, "resolution")).as("%s", facts).hasSize(1);
    }
  }

  @Test
  void who_is_billed_is_named_by_the_ticket_or_is_unassigned() {
    for (Map<String, Object> facts : combinations()) {
      String billTo = bills(facts, "resolution").get(0).billTo();
      assertThat(billTo).as("%s", facts).isIn("dmv", Owners.UNASSIGNED);
      assertThat(billTo.equals("dmv")).as("%s", facts).isEqualTo(isPayer(facts));
    }
  }

  @Test
  void a_later_call_about_hardware_is_billed_to_whom_its_resolution_was() {
    for (Map<String, Object> facts : combinations()) {
      if ("hardware-support".equals(facts.get("service"))) {
        assertThat(bills(facts, "later call")).isEqualTo(bills(facts, "resolution"));
      }
    }
  }

  /** The agreement's words once more, written down apart from the tables. */
  private static boolean isPayer(Map<String, Object> facts) {
    boolean application = "dmv".equals(facts.get("applicationOwner"));
    String service = (String) facts.get("service");
    if (service == null) {
      return false;
    }
    return switch (service) {
      case "security-support" ->
          application
              || "dmv".equals(facts.get("accountOwner"))
                  && !Boolean.TRUE.equals(facts.get("singleApplicationAccess"));
      case "desktop-support" -> "dmv".equals(facts.get("userAgency"));
      case "application-support" -> application;
      case "hardware-support" -> "dmv".equals(facts.get("deviceOwner"));
      default -> false;
    };
  }

  private List<Bill> bills(Map<String, Object> facts, String occasion) {
    Ticket ticket = new Ticket("dmv", "T1", facts, Map.of(), null, List.of());
    Owners owners = new Owners(policy.directory().billable(ticket));
    return policy
        .decide("billing", List.of(ticket, owners, new Task("Bill", null, occasion)))
        .stream()
        .map(Answered::answer)
        .map(Bill.class::cast)
        .toList();
  }

  private static List<Map<String, Object>> combinations() {
    List<Map<String, Object>> all = List.of(Map.of());
    all = each(all, "service", SERVICES);
    all = each(all, "accountType", TYPES);
    all = each(all, "singleApplicationAccess", List.of(true, false));
    for (String owner : List.of("accountOwner", "applicationOwner", "userAgency", "deviceOwner")) {
      all = each(all, owner, owner.startsWith("a") ? OWNERS : OWNERS.subList(0, 2));
    }
    return all;
  }

  private static List<Map<String, Object>> each(
      List<Map<String, Object>> all, String fact, List<?> values) {
    List<Map<String, Object>> more = new ArrayList<>(all);
    for (Map<String, Object> facts : all) {
      for (Object value : values) {
        Map<String, Object> with = new LinkedHashMap<>(facts);
        with.put(fact, value);
        more.add(with);
      }
    }
    return more;
  }
}
