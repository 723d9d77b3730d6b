package punctual.cli;

import java.io.PrintWriter;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/** Shows what a release would do to open tickets, and changes nothing. */
@Command(
    name = "plan",
    description = {
      "Shows what a release would do to open tickets if it judged them from now on,",
      "and of which closed months its calendars would show other corrections.",
      "What lies in --home is examined by the service first; nothing is stored or comes into force."
    },
    mixinStandardHelpOptions = true)
final class PlanVerb implements Callable<Integer> {

  @Mixin private Stored release;
  @Mixin private ServiceOption service;
  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    ServiceOption.Answer answer =
        release.named() == null
            ? service.post("/api/plans", Map.of("files", release.files().texts()))
            : service.post("/api/releases/" + release.named() + "/plan", Map.of());
    if (answer.status() != 200) {
      Stored.print(answer, err);
      return answer.body().has("findings") ? ExitCode.POLICY_INVALID : ExitCode.COULD_NOT_RUN;
    }
    if (format.json()) {
      out.println(answer.body());
    } else {
      print(answer.body(), out);
    }
    return ExitCode.HOLDS;
  }

  private static void print(JsonNode plan, PrintWriter out) {
    out.printf(
        "release %s from %s on: %d open tickets, %d of them get new lines%n",
        plan.path("release").asString(),
        plan.path("at").asString(),
        plan.path("open").asInt(),
        plan.path("changed").asInt());
    plan.path("kinds")
        .properties()
        .forEach(kind -> out.printf("%6d %s%n", kind.getValue().asInt(), kind.getKey()));
    plan.path("lines").forEach(line -> out.println(line.asString()));
    plan.path("closedMonths").forEach(month -> out.println(closed(month)));
  }

  private static String closed(JsonNode month) {
    return "closed month %s of %s: its calendar would make %d corrections, %d are shown now"
        .formatted(
            month.path("month").asString(),
            month.path("agreement").asString(),
            month.path("planned").asInt(),
            month.path("corrections").asInt());
  }
}
