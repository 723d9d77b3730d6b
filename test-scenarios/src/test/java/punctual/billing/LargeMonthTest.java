package punctual.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.Contract;
import punctual.contract.Senders;
import punctual.engine.Policy;
import punctual.replay.EventFile;
import punctual.replay.Replay;
import punctual.replay.ReplayInput;
import punctual.replay.TicketRuns;
import punctual.scenarios.Project;

/** A statement is the same whatever the order of events and however many threads work on it. */
class LargeMonthTest {

  private static final int TICKETS = 400;
  private static final int MANY = 1_500;

  @TempDir private Path folder;

  @Test
  void order_and_threads_make_no_difference() throws IOException {
    Path events = folder.resolve("events.jsonl");
    LargeMonth.write(TICKETS, events);
    List<String> lines = new ArrayList<>(Files.readAllLines(events));
    Collections.shuffle(lines, new Random(5));
    Path shuffled = Files.write(folder.resolve("shuffled.jsonl"), lines);

    for (String agency : List.of("dmv", "unassigned")) {
      for (StatementFormat format : List.of(StatementFormat.CSV, StatementFormat.JSON)) {
        byte[] one = statement(events, agency, format, 1);
        assertThat(one).hasSizeGreaterThan(1_000);
        assertThat(statement(shuffled, agency, format, 5)).isEqualTo(one);
      }
    }
  }

  @Test
  void another_program_comes_to_the_same_cents_of_every_agency() throws IOException {
    Path events = folder.resolve("events.jsonl");
    Path ledger = folder.resolve("ledger.jsonl");
    LargeMonth.write(MANY, events);
    try (ReplayInput input = input(events);
        OutputStream out = new BufferedOutputStream(Files.newOutputStream(ledger))) {
      new Replay(input, Project.release()::policy, null, 2).run(out, done -> {});
    }

    for (String agency : List.of("dmv", "tax", "health", "unassigned")) {
      Path statement = folder.resolve(agency + ".csv");
      Files.write(statement, statement(events, agency, StatementFormat.CSV, 2));
      assertThat(Files.readAllLines(statement)).hasSizeGreaterThan(MANY / 10);
      assertThat(Recomputation.difference(ledger, LargeMonth.MONTH, statement)).isEmpty();
    }
  }

  private static ReplayInput input(Path events) throws IOException {
    Contract contract = Contract.load();
    ReplayInput input =
        new ReplayInput(
            contract,
            Senders.load(contract),
            (line, sentence) -> {
              throw new AssertionError(line + ": " + sentence);
            });
    try (EventFile file = EventFile.open(events.toString())) {
      input.read(file);
    }
    return input;
  }

  private static byte[] statement(Path events, String agency, StatementFormat format, int threads)
      throws IOException {
    Policy policy = Project.release().policy("newyork").orElseThrow();
    YearMonth month = YearMonth.parse(LargeMonth.MONTH);
    try (ReplayInput input = input(events);
        EventStatements statements = new EventStatements(policy, agency, month)) {
      TicketRuns runs = new TicketRuns(input, Project.release()::policy, null, threads);
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      format.write(statements.read(runs, done -> {}), out);
      return out.toByteArray();
    }
  }
}
