package punctual.commands;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WrongArgumentsTest {

  @TempDir private Path folder;
  private Path events;

  @BeforeEach
  void have_a_file_of_events() throws IOException {
    events = Files.writeString(folder.resolve("events.jsonl"), "no event\n");
  }

  private static void refused(Command command, String sentence) {
    assertThat(command.err()).contains(sentence).doesNotContain("Exception");
    assertThat(command.code()).isEqualTo(Command.COULD_NOT_RUN);
  }

  @Test
  void a_file_of_events_that_is_not_there_is_named() {
    Path missing = folder.resolve("missing.jsonl");

    refused(
        Command.atHome("replay", "--events", missing, "--out", folder.resolve("ledger.jsonl")),
        missing + ": there is no such file or directory");
  }

  @Test
  void a_directory_is_no_file_of_events() {
    refused(
        Command.atHome("replay", "--events", folder, "--out", folder.resolve("ledger.jsonl")),
        folder + ": is a directory; expected a file of events");
  }

  @Test
  void a_ledger_that_cannot_be_written_is_named() {
    Path nowhere = folder.resolve("nowhere/ledger.jsonl");

    refused(
        Command.atHome("replay", "--events", events, "--out", nowhere),
        nowhere + ": there is no such file or directory");
  }

  @Test
  void no_thread_is_too_few() {
    refused(
        Command.atHome("replay", "--events", events, "--out", "-", "--threads", 0),
        "--threads: at least 1 thread works, not 0");
  }

  @Test
  void a_moment_that_is_none_is_shown_with_an_example() {
    refused(
        Command.atHome("replay", "--events", events, "--out", "-", "--until", "tomorrow"),
        "'tomorrow' is not a moment; write it like 2016-02-29T06:00:00-05:00");
  }

  @Test
  void a_month_that_is_none_is_shown_with_an_example() {
    refused(
        Command.atHome("statement", "--agreement", "utah", "--agency", "dts", "--month", "2016-13"),
        "'2016-13' is not a month; write it like 2016-02");
  }

  @Test
  void a_statement_is_made_for_agencies_of_the_agreement() {
    refused(
        Command.atHome("statement", "--agreement", "utah", "--agency", "dmv", "--month", "2016-02"),
        "--agency: no agency 'dmv' is under utah");
  }

  @Test
  void a_file_without_a_single_event_was_not_fed() throws IOException {
    Path users = Files.writeString(folder.resolve("users.properties"), "dmv=secret\n");

    refused(
        Command.atHome("feed", "--events", events, "--credentials", users),
        events + ": no line of it is an event that a sender may send");
  }

  @Test
  void a_service_is_named_by_its_web_address() {
    refused(
        Command.run("dead-letters", "--to", "tcp://127.0.0.1:61616"),
        "--to: 'tcp://127.0.0.1:61616' is no address of a service; write http://host:port");
  }

  @Test
  void a_service_that_does_not_answer_is_named() {
    refused(
        Command.run("dead-letters", "--to", "http://127.0.0.1:1"),
        "--to: no service answers at http://127.0.0.1:1");
  }

  @Test
  void a_port_beyond_the_last_is_refused() {
    refused(Command.atHome("serve", "--port", "65536"), "--port: expected 0 to 65535, not 65536");
  }

  @Test
  void settings_stand_in_a_file_of_settings() {
    refused(
        Command.atHome("serve", "--config", folder),
        folder + ": expected a file of settings, .yaml or .properties");
  }

  @Test
  void a_setting_that_there_is_not_is_named() {
    refused(
        Command.atHome("serve", "--data", folder, "--punctual.notices.chanel=count"),
        "there is no setting punctual.notices.chanel");
  }

  @Test
  void a_setting_out_of_a_few_words_says_which() {
    refused(
        Command.atHome("serve", "--data", folder, "--punctual.notices.channel=pigeon"),
        "the setting punctual.notices.channel cannot be used: 'pigeon' is none of ");
  }
}
