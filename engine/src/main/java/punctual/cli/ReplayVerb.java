package punctual.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.contract.Contract;
import punctual.policy.Release;
import punctual.replay.EventFile;
import punctual.replay.Replay;
import punctual.replay.ReplayInput;

/** Tells a file of events in virtual time and writes the ledger. */
@Command(
    name = "replay",
    description = "Tells a file of events in virtual time and writes the ledger.",
    mixinStandardHelpOptions = true)
final class ReplayVerb implements Callable<Integer> {

  private static final int COMPLAINTS = 20;

  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Mixin private ThreadsOption threads;
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description = "events, one JSON object a line: plain, .gz or .xz; - is stdin")
  private String events;

  @Option(
      names = "--until",
      paramLabel = "INSTANT",
      description = "time runs on to here, inclusive (default: the last event's time)")
  private Instant until;

  @Option(
      names = "--out",
      required = true,
      paramLabel = "LEDGER",
      description = "the ledger; - is stdout")
  private String out;

  private int complaints;

  @Override
  public Integer call() throws IOException {
    CompletableFuture<Release> release =
        CompletableFuture.supplyAsync(home::release, task -> new Thread(task, "release").start());
    Contract contract = Contract.load();
    try (ReplayInput input = new ReplayInput(contract, home.senders(contract), this::complain)) {
      try (EventFile file = EventFile.open(events)) {
        input.read(file);
      }
      print(replay(input, release));
    }
    return ExitCode.HOLDS;
  }

  private Replay.Tally replay(ReplayInput input, CompletableFuture<Release> release)
      throws IOException {
    Replay replay = new Replay(input, join(release)::policy, until, threads.count());
    try (OutputStream ledger = new BufferedOutputStream(ledger(), 1 << 20);
        Progress progress = new Progress("replay", ReplayInput.BUCKETS)) {
      return replay.run(ledger, done -> progress.step());
    }
  }

  private static Release join(CompletableFuture<Release> release) {
    try {
      return release.join();
    } catch (java.util.concurrent.CompletionException e) {
      throw e.getCause() instanceof RuntimeException cause ? cause : e;
    }
  }

  private OutputStream ledger() throws IOException {
    return out.equals("-") ? System.out : Files.newOutputStream(Path.of(out));
  }

  private void complain(long line, String sentence) {
    if (++complaints <= COMPLAINTS) {
      spec.commandLine().getErr().println(events + ":" + line + ": " + sentence);
    }
  }

  private void print(Replay.Tally tally) {
    PrintWriter err = spec.commandLine().getErr();
    if (format.json()) {
      err.printf(
          "{\"events\":%d,\"rejected\":%d,\"waiting\":%d,\"lines\":%d,\"notices\":%d}%n",
          tally.events(), tally.rejected(), tally.waiting(), tally.lines(), tally.notices());
    } else {
      err.printf(
          "%,d events (%,d rejected, %,d waiting for an opening): %,d ledger lines, %,d notices%n",
          tally.events(), tally.rejected(), tally.waiting(), tally.lines(), tally.notices());
    }
  }
}
