package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WhyVerbTest {

  @TempDir private Path folder;
  private Path events;

  private static String event(String id, String type, String time, String data) {
    return "{\"specversion\":\"1.0\",\"id\":\"%s\",\"source\":\"/agencies/dmv\",\"type\":\"%s\",\"subject\":\"T1\",\"time\":\"2010-11-01T%s:00-04:00\",\"data\":{%s}}"
        .formatted(id, type, time, data);
  }

  @BeforeEach
  void tell_a_story() throws IOException {
    events =
        Files.write(
            folder.resolve("events.jsonl"),
            List.of(
                event(
                    "1",
                    "ticket.opened",
                    "09:00",
                    "\"agreement\":\"newyork\",\"service\":\"application-support\",\"impact\":\"high\",\"urgency\":\"medium\""),
                event("2", "ticket.acknowledged", "09:05", "\"by\":\"ann\""),
                event("3", "ticket.restored", "12:00", "\"by\":\"ann\"")));
  }

  private String why(Object... more) {
    Object[] arguments = new Object[more.length + 5];
    System.arraycopy(
        new Object[] {"why", "--events", events, "--ticket", "T1"}, 0, arguments, 0, 5);
    System.arraycopy(more, 0, arguments, 5, more.length);
    Command why = Command.atHome(arguments);
    assertThat(why.err()).isEmpty();
    assertThat(why.code()).isEqualTo(Command.HOLDS);
    return why.out();
  }

  @Test
  void the_timeline_of_a_ticket_cites_clauses_rules_and_files() {
    assertThat(why())
        .contains("Ticket T1 of dmv, newyork")
        .contains("2010-11-01 09:05-04:00  event ticket.acknowledged by=ann")
        .containsPattern(
            "10:00-04:00  notice update to customer.*NY-NTF-4  \"Severity 2 customers hear the update\"  rules/newyork/notifications/who-is-told.drl.csv")
        .containsPattern("12:00-04:00  notice restored to customer.*NY-NTF-6");
  }

  @Test
  void what_was_known_owed_and_waited_for_is_that_of_the_moment_asked_for() {
    String then = why("--at", "2010-11-01T14:30:00Z");
    assertThat(then)
        .doesNotContain("ticket.restored by")
        .contains("update-notice-2 pending, due 2010-11-01 13:00-04:00  NY-NTF-4")
        .contains("for timer update-notice at 2010-11-01 13:00-04:00")
        .contains("for signal service restored");
    assertThat(why()).contains("update-notice-2 withdrawn");
  }

  @Test
  void a_notice_that_was_not_sent_is_explained_by_the_cell_that_does_not_match() {
    assertThat(why())
        .containsPattern(
            "(?s)possible-severity-1: not sent.*\"The supervisor hears of a possible severity 1\".*: did not answer when last asked\n.*NO +Severity: Ticket\\(severity in \\(1\\)\\) - severity is 2");
  }

  @Test
  void a_notice_that_was_not_sent_is_explained_by_what_its_flow_waits_for() {
    assertThat(why("--at", "2010-11-01T14:30:00Z"))
        .containsPattern(
            "(?s)restored: not sent.*after signal 'service restored': the flow 'Notification cadence' waits for it.*NO +Event\\(type == \"ticket.restored\"\\) - no such thing has happened");
  }

  @Test
  void a_ledger_alone_gives_the_timeline() throws IOException {
    Path ledger = folder.resolve("ledger.jsonl");
    Command.atHome("replay", "--events", events, "--out", ledger);
    Command why = Command.run("why", "--ledger", ledger, "--ticket", "T1");
    assertThat(why.code()).isEqualTo(Command.HOLDS);
    assertThat(why.out())
        .contains("2010-11-01 14:00+00:00  notice update to customer")
        .doesNotContain("why one was not sent");
  }

  @Test
  void accounts_are_json_for_programs() {
    assertThat(why("--format", "json"))
        .contains("\"ticket\":\"T1\"")
        .contains("\"timeline\":[{\"at\":\"2010-11-01T13:00:00Z\",\"what\":\"event\"")
        .contains("\"notices\":[{\"notice\":\"contact-gap\",\"sent\":0");
  }

  @Test
  void an_unknown_ticket_or_file_is_named() {
    Command unknown = Command.atHome("why", "--events", events, "--ticket", "T9");
    assertThat(unknown.code()).isEqualTo(Command.COULD_NOT_RUN);
    assertThat(unknown.err()).contains("nothing is said of ticket T9");
    Command missing = Command.run("why", "--ledger", folder.resolve("none"), "--ticket", "T1");
    assertThat(missing.code()).isEqualTo(Command.COULD_NOT_RUN);
    assertThat(missing.err()).contains("there is no such file");
    assertThat(Command.run("why", "--ticket", "T1").code()).isEqualTo(Command.COULD_NOT_RUN);
  }
}
