package punctual.cli;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.contract.Answer;
import punctual.feed.FeedRun;
import punctual.feed.FeedTally;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Sends a file of events to the broker. */
@Command(
    name = "feed",
    description = "Sends a file of events to the broker, each as its source's user.",
    mixinStandardHelpOptions = true)
final class FeedVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--events",
      required = true,
      paramLabel = "FILE",
      description = "events, one JSON object a line: plain, .gz or .xz")
  private Path events;

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "the broker (default: ${DEFAULT-VALUE})")
  private String to = "tcp://127.0.0.1:61616";

  @Option(
      names = "--agency",
      paramLabel = "A|all",
      description = "only that sender's events, or all (default)")
  private String agency = "all";

  @Option(names = "--rate", paramLabel = "N", description = "events a second (default: no limit)")
  private int rate;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "users and passwords (default: <home>/data/broker-users.properties)")
  private Path credentials;

  @Override
  public Integer call() throws IOException, JMSException {
    Path users =
        credentials == null ? home.path().resolve("data/broker-users.properties") : credentials;
    if (!Files.isReadable(events)) {
      throw new FileProblem(Place.of(events.toString()), "there is no such file");
    }
    try (Progress progress = new Progress("feed", Progress.UNKNOWN)) {
      FeedRun run = new FeedRun(home.path(), users, to);
      String only = agency.equals("all") ? null : agency;
      long begun = System.nanoTime();
      FeedRun.Fed fed = run.feed(events, only, rate, progress::stepTo);
      return print(fed, (System.nanoTime() - begun) / 1e9);
    }
  }

  private int print(FeedRun.Fed fed, double seconds) {
    FeedTally tally = fed.tally();
    PrintWriter out = spec.commandLine().getOut();
    StringBuilder counts = new StringBuilder();
    long all = 0;
    for (Answer.Kind kind : Answer.Kind.values()) {
      long count = tally.count(kind);
      all += count;
      String name = kind.name().toLowerCase(Locale.ROOT);
      counts.append(
          format.json() ? ",\"%s\":%d".formatted(name, count) : ", %,d %s".formatted(count, name));
    }
    if (format.json()) {
      out.printf(
          "{\"answers\":%d%s,\"leftOut\":%d,\"seconds\":%.1f}%n", all, counts, fed.left(), seconds);
    } else {
      out.printf("%,d answers%s; %,d lines belong to nobody", all, counts, fed.left());
      out.printf(" (%.1f s, %,.0f a second)%n", seconds, all / seconds);
      tally.rejected().forEach(out::println);
    }
    if (all == 0 && fed.left() > 0) {
      throw new FileProblem(
          Place.of(events.toString()),
          "no line of it is an event that a sender may send; expected CloudEvents, one JSON object a line");
    }
    return tally.count(Answer.Kind.REJECTED) == 0 ? ExitCode.HOLDS : ExitCode.FAILED;
  }
}
