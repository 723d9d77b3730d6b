package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Instant;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;

/** Somebody with the owner's password changes what is stored; each change is undone afterwards. */
class TamperedLedgerTest {

  private static final Instant AT = Instant.parse("2014-11-01T12:00:00Z");
  private static final String UNSEALED =
      "select count(*) from ledger where tx >= (select coalesce(max(tx_to), 0) from segment)";

  @TempDir private static Path data;
  private static Running service;
  private Connection owner;

  @BeforeAll
  static void start() throws Exception {
    service = Running.on(data, "--punctual.clock=events");
    Events events = new Events("dmv");
    try (Sending dmv = service.as("dmv")) {
      dmv.ask(events.opened("INC1", AT, "high", "high"));
      dmv.ask(events.event("INC1", AT.plusSeconds(60), "ticket.restored", "{\"by\":\"ann\"}"));
      awaitSeal();
      dmv.ask(events.opened("INC2", AT.plusSeconds(90), "high", "high"));
      awaitSeal();
    }
  }

  private static void awaitSeal() {
    Awaitility.await().until(() -> service.ask(Long.class, UNSEALED) == 0);
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  @BeforeEach
  void connect() throws Exception {
    String port = Files.readString(data.resolve("pg17.port")).strip();
    Credentials users = Credentials.read(data.resolve("database-users.properties"));
    owner =
        DriverManager.getConnection(
            "jdbc:postgresql://127.0.0.1:" + port + "/punctual",
            "punctual_owner",
            users.password("punctual_owner"));
    run("create table if not exists kept_ledger as select * from ledger");
    run("create table if not exists kept_ticket as select * from ticket");
    run("create table if not exists kept_input as select * from input");
    run("create table if not exists kept_segment as select * from segment");
  }

  @AfterEach
  void undo() throws Exception {
    for (String table : new String[] {"ledger", "ticket", "input", "segment"}) {
      run("delete from %1$s; insert into %1$s select * from kept_%1$s".formatted(table));
    }
    assertThat(verify().code()).isZero();
    owner.close();
  }

  private void run(String sql) throws Exception {
    try (Statement statement = owner.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Verb verify() {
    return Verb.run("verify", "--data", data);
  }

  @Test
  void a_changed_line_is_found() throws Exception {
    run("update ledger set line = line || ' ' where ticket = 'INC1' and n = 2");

    Verb verified = verify();

    assertThat(verified.code()).isEqualTo(2);
    assertThat(verified.said()).contains("INC1 of dmv: line 2 is not what was recorded");
  }

  @Test
  void a_line_left_out_in_the_middle_is_found() throws Exception {
    run("delete from ledger where ticket = 'INC1' and n = 3");

    assertThat(verify().said()).contains("INC1 of dmv: line 3 is missing");
  }

  @Test
  void a_ledger_cut_off_and_its_head_made_to_fit_is_found_by_the_seal() throws Exception {
    run("delete from ledger where ticket = 'INC2' and n > 2");
    run(
        "update ticket set lines = 2, head = (select hash from ledger where ticket = 'INC2' and n = 2) where id = 'INC2'");

    assertThat(verify().said())
        .containsPattern("INC2 of dmv: line \\d+ is not the one that segment");
  }

  @Test
  void a_changed_segment_is_found() throws Exception {
    run("update segment set hash = repeat('a', 64) where n = 1");

    assertThat(verify().said()).contains("segment 1 is not what was sealed");
  }

  @Test
  void a_segment_taken_out_is_found() throws Exception {
    run("delete from segment where n = 1");

    assertThat(verify().said()).contains("segment 1 is missing");
  }

  @Test
  void segments_cut_off_are_found_by_a_seal_that_was_noted() throws Exception {
    String noted = service.ask(String.class, "select hash from segment order by n desc limit 1");
    assertThat(Verb.run("verify", "--data", data, "--seal", noted).code()).isZero();

    run("delete from segment");

    assertThat(Verb.run("verify", "--data", data, "--seal", noted))
        .matches(verb -> verb.code() == 2)
        .extracting(Verb::said)
        .asString()
        .startsWith("no segment has the seal " + noted);
  }

  @Test
  void an_input_made_up_afterwards_is_found() throws Exception {
    run("update input set id = 'made-up' where ticket = 'INC1' and n = 1");

    assertThat(verify().said()).contains("INC1 of dmv: the message of input 1 is gone");
  }

  @Test
  void the_service_itself_may_neither_change_nor_delete_lines() {
    for (String sql : new String[] {"update ledger set line = ''", "delete from ledger"}) {
      org.assertj.core.api.Assertions.assertThatThrownBy(() -> service.ask(Long.class, sql))
          .rootCause()
          .hasMessageContaining("permission denied for table ledger");
    }
  }
}
