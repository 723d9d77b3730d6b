package punctual.cli;

import java.io.PrintWriter;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.policy.ReleaseFiles;

/** Puts a release in force; of an earlier one: goes back to it. */
@Command(
    name = "activate",
    description = {
      "Puts a release in force; what lies in --home is examined and stored by the service first.",
      "An earlier release named by its hash comes into force again: that is how to go back."
    },
    mixinStandardHelpOptions = true)
final class ActivateVerb implements Callable<Integer> {

  /** Which tickets. */
  enum Tickets {
    NEW,
    OPEN
  }

  @Mixin private Stored release;
  @Mixin private ServiceOption service;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(names = "--by", required = true, paramLabel = "NAME", description = "who orders it")
  private String by;

  @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "why")
  private String reason;

  @Option(
      names = "--tickets",
      paramLabel = "new|open",
      description = "new: tickets opened from then on (default); open: open tickets too")
  private Tickets tickets = Tickets.NEW;

  @Option(names = "--from", paramLabel = "INSTANT", description = "when (default: at once)")
  private Instant from;

  @Option(
      names = "--acknowledge",
      description = "stores it although scenarios of the service's home fail; kept as evidence")
  private boolean acknowledged;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    String hash = release.named();
    if (hash == null) {
      ReleaseFiles files = release.files();
      ServiceOption.Answer stored = service.store(files, by, reason, acknowledged);
      if (stored.status() / 100 != 2) {
        Stored.print(stored, err);
        return stored.body().has("findings") ? ExitCode.POLICY_INVALID : ExitCode.COULD_NOT_RUN;
      }
      hash = files.hash();
    }
    ServiceOption.Answer answer = service.post("/api/releases/" + hash + "/activations", order());
    if (answer.status() != 201) {
      err.println(answer.error());
      return ExitCode.COULD_NOT_RUN;
    }
    if (format.json()) {
      out.println(answer.body());
    } else {
      out.printf(
          "release %s is in force from %s on, for %s%n",
          answer.body().path("release").asString(),
          answer.body().path("from").asString(),
          answer.body().path("openTickets").asBoolean() ? "open and new tickets" : "new tickets");
    }
    return ExitCode.HOLDS;
  }

  private Map<String, Object> order() {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("by", by);
    order.put("reason", reason);
    order.put("tickets", tickets.name().toLowerCase(java.util.Locale.ROOT));
    order.put("from", from == null ? null : from.toString());
    return order;
  }
}
