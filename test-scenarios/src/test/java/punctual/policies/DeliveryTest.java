package punctual.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.policy.Release;
import punctual.policy.ReleaseFiles;
import punctual.scenario.CaseResult;
import punctual.scenarios.Project;

/** Quiet hours choose another channel or contact; they delay nothing that is owed. */
class DeliveryTest {

  private static final String CONTACTS = "rules/newyork/contacts/contacts.csv";
  private static final String QUIET = "rules/newyork/contacts/quiet-hours.csv";
  private static final String DELIVERY = "rules/newyork/contacts/delivery.csv";
  private static final String HEAD = "agency,role,name,channel,days,begin,end,zone,from,until\n";
  private static final String PHONE =
      "dmv,customer,,DMV night desk,phone,518-555-1099,518-555-1099,3,,,\n";
  private static final String STORY =
      """
      scenario: A customer is told in the night
      clauses: [NY-NTF-1]
      starts: 2010-11-01T23:00 America/New_York
      events:
        - {at: 0m, type: ticket.opened, ticket: T1, agency: dmv, data: {agreement: newyork, service: application-support, impact: high, urgency: medium}}
        - {at: 1m, type: ticket.updated, ticket: T1, data: {by: ann, substantive: true}}
      expect:
        - {at: 0m, kind: notice, notice: initial, channel: %s}
        - {at: 0m, kind: met, obligation: initial-notice}
        - {at: 1m, kind: notice, notice: significant-update, channel: %s}
      until: 2m
      """;

  @TempDir private Path folder;

  private static ReleaseFiles files(String quiet) {
    return Project.files()
        .with(CONTACTS, Project.files().text(CONTACTS) + PHONE)
        .with(QUIET, HEAD + quiet);
  }

  private CaseResult run(ReleaseFiles files, String initial, String update) throws IOException {
    Release release = Project.buildWithSameRules(files);
    Path story = folder.resolve("story.yaml");
    Files.writeString(story, STORY.formatted(initial, update));
    return Project.run(story, release);
  }

  private void holds(ReleaseFiles files, String initial, String update) throws IOException {
    CaseResult result = run(files, initial, update);
    assertThat(result.outcome()).as(result.toString()).isEqualTo(CaseResult.Outcome.PASSED);
  }

  @Test
  void the_next_contact_without_quiet_hours_is_told_at_once() throws IOException {
    holds(files("dmv,customer,*,email,,22:00,07:00,,,\n"), "phone", "phone");
  }

  @Test
  void where_everybody_has_quiet_hours_what_is_owed_goes_out_all_the_same() throws IOException {
    holds(files("dmv,customer,*,*,,22:00,07:00,,,\n"), "email", "email");
  }

  @Test
  void quiet_hours_of_other_hours_contacts_and_agencies_change_nothing() throws IOException {
    holds(files("dmv,customer,*,email,,23:02,07:00,,,\n"), "email", "email");
    holds(files("tax,customer,*,email,,22:00,07:00,,,\n"), "email", "email");
    holds(files("dmv,customer,Somebody else,*,,22:00,07:00,,,\n"), "email", "email");
  }

  @Test
  void only_what_a_policy_lets_wait_and_nothing_owes_waits_for_the_first_contact()
      throws IOException {
    ReleaseFiles waiting =
        files("dmv,customer,*,email,,22:00,07:00,,,\n")
            .with(DELIVERY, "notice,level,mayWait,bundle,from,until\n*,*,yes,,,\n");

    holds(waiting, "phone", "email");
  }

  @Test
  void a_wrong_time_zone_or_amount_is_named_with_file_and_row() {
    assertThatThrownBy(
            () ->
                Project.buildWithSameRules(
                    files("dmv,customer,*,email,mon,25:00,07:00,Mars/Olympus,,\n")))
        .hasMessageContaining("quiet-hours.csv")
        .hasMessageContaining("25:00")
        .hasMessageContaining("Mars/Olympus");
    assertThatThrownBy(
            () ->
                Project.buildWithSameRules(
                    files("")
                        .with(
                            "rules/newyork/contacts/limits.csv",
                            "agency,channel,most,within,from,until\n*,email,0,an hour,,\n")))
        .hasMessageContaining("limits.csv")
        .hasMessageContaining("an hour");
  }
}
