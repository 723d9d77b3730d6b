package punctual.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.BiFunction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.app.CommandDatabase;
import punctual.billing.EventStatements;
import punctual.billing.Statement;
import punctual.billing.StatementFormat;
import punctual.billing.StoredStatements;
import punctual.contract.Contract;
import punctual.engine.Policy;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.policy.Release;
import punctual.replay.EventFile;
import punctual.replay.ReplayInput;
import punctual.replay.TicketRuns;
import punctual.reporting.Attainment;
import punctual.reporting.AttainmentFormat;
import punctual.reporting.AttainmentRow;
import punctual.reporting.CallFigures;
import punctual.reporting.EventFigures;
import punctual.reporting.Figures;
import punctual.reporting.StoredFigures;
import punctual.time.SystemClock;

/** Makes statements: what was attained for an agency in a month, or what is billed to it. */
@Command(
    name = "statement",
    description = {
      "Makes an agency's statement of a month, from the service's database",
      "or from a file of events."
    },
    mixinStandardHelpOptions = true)
final class StatementVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private DatabaseOption database;
  @Spec private CommandSpec spec;

  @Option(names = "--agreement", required = true, paramLabel = "G", description = "its id")
  private String agreement;

  @Option(
      names = "--agency",
      required = true,
      paramLabel = "A",
      description = "who is billed; unassigned for what nobody can be billed for")
  private String agency;

  @Option(
      names = "--month",
      required = true,
      paramLabel = "MONTH",
      description = "such as 2010-11, in the agreement's time zone")
  private YearMonth month;

  @Option(names = "--part", paramLabel = "PART", description = "${COMPLETION-CANDIDATES}")
  private Part part = Part.ATTAINMENT;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      description = "${COMPLETION-CANDIDATES} (default: CSV)")
  private StatementFormat format = StatementFormat.CSV;

  @Option(
      names = "--events",
      paramLabel = "FILE",
      description = "events instead of the database: plain, .gz or .xz; - is stdin")
  private String events;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "with --events: time runs on to here, inclusive (default: the last event)")
  private Instant until;

  @Option(names = "--out", paramLabel = "FILE", description = "default: stdout")
  private Path out;

  /** What a statement is about. */
  enum Part {
    ATTAINMENT,
    BILLING
  }

  @Override
  public Integer call() throws IOException {
    Release release = home.release();
    Policy policy =
        release
            .policy(agreement)
            .orElseThrow(
                () ->
                    new FileProblem(
                        Place.of("--agreement"), "no agreement '" + agreement + "' is known here"));
    if (part == Part.ATTAINMENT) {
      writeAttainment(release, policy);
    } else if (events == null) {
      writeStored(policy);
    } else {
      writeTold(policy, release);
    }
    return ExitCode.HOLDS;
  }

  private void writeAttainment(Release release, Policy policy) throws IOException {
    if (!policy.directory().covers(agency) && !agency.equals(CallFigures.DESK)) {
      throw new FileProblem(
          Place.of("--agency"), "no agency '" + agency + "' is under " + agreement);
    }
    AttainmentFormat written = attainmentFormat();
    Figures figures = events == null ? storedFigures(policy) : toldFigures(policy, release);
    List<AttainmentRow> rows = new Attainment(release, agreement, figures).rows(agency, month);
    try (OutputStream file = new BufferedOutputStream(file(), 1 << 16)) {
      written.write(rows, file);
    }
  }

  private AttainmentFormat attainmentFormat() {
    try {
      return AttainmentFormat.valueOf(format.name());
    } catch (IllegalArgumentException e) {
      throw new FileProblem(
          Place.of("--format"), "attainment is written as csv or json, not as " + format.ending());
    }
  }

  private Figures storedFigures(Policy policy) {
    try (CommandDatabase open = database.open(home.path())) {
      Instant now = new SystemClock().instant();
      return new StoredFigures(open.jdbc(), policy).figures(month, month, now);
    }
  }

  private Figures toldFigures(Policy policy, Release release) throws IOException {
    return told(
        release,
        (runs, progress) -> {
          EventFigures counted = new EventFigures(policy);
          Figures figures = counted.read(runs, done -> progress.step());
          counted.measureAvailability(month, runs.until());
          return figures;
        });
  }

  private void writeStored(Policy policy) throws IOException {
    try (CommandDatabase open = database.open(home.path())) {
      open.transactions()
          .executeWithoutResult(
              status -> write(new StoredStatements(open.jdbc(), policy).statement(agency, month)));
    }
  }

  private void writeTold(Policy policy, Release release) throws IOException {
    try (EventStatements statements = new EventStatements(policy, agency, month)) {
      write(told(release, (runs, progress) -> statements.read(runs, done -> progress.step())));
    }
  }

  private void write(Statement statement) {
    try (OutputStream file = new BufferedOutputStream(file(), 1 << 16)) {
      format.write(statement, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <T> T told(Release release, BiFunction<TicketRuns, Progress, T> reading)
      throws IOException {
    Contract contract = Contract.load();
    try (ReplayInput input = new ReplayInput(contract, home.senders(contract), this::complain);
        Progress progress = new Progress("statement", ReplayInput.BUCKETS)) {
      try (EventFile file = EventFile.open(events)) {
        input.read(file);
      }
      int threads = Runtime.getRuntime().availableProcessors();
      return reading.apply(new TicketRuns(input, release::policy, until, threads), progress);
    }
  }

  private void complain(long line, String sentence) {
    spec.commandLine().getErr().println(events + ":" + line + ": " + sentence);
  }

  private OutputStream file() throws IOException {
    return out == null ? System.out : Files.newOutputStream(out);
  }
}
