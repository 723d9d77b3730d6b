package punctual.cli;

import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Lists which releases came into force, and what lies in the service's home. */
@Command(
    name = "releases",
    description = "Lists which releases came into force when, by whom and why.",
    mixinStandardHelpOptions = true)
final class ReleasesVerb implements Callable<Integer> {

  @Mixin private ServiceOption service;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    ServiceOption.Answer answer = service.get("/api/releases");
    if (answer.status() != 200) {
      spec.commandLine().getErr().println(answer.error());
      return ExitCode.COULD_NOT_RUN;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format.json()) {
      out.println(answer.body());
    } else {
      answer.body().path("activations").forEach(each -> print(each, out));
      print(answer.body().path("home"), "candidate", out);
      print(answer.body().path("home"), "error", out);
    }
    return ExitCode.HOLDS;
  }

  private static void print(JsonNode activation, PrintWriter out) {
    out.printf(
        "%s  in force from %s, for %s tickets; ordered %s by %s: %s%n",
        activation.path("release").asString().substring(0, 12),
        activation.path("from").asString(),
        activation.path("openTickets").asBoolean() ? "open and new" : "new",
        activation.path("activated").asString(),
        activation.path("by").asString(),
        activation.path("reason").asString());
  }

  private static void print(JsonNode home, String field, PrintWriter out) {
    if (home.has(field)) {
      out.println("home " + field + ": " + home.path(field).asString());
    }
  }
}
