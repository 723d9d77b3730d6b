package punctual.cli;

import java.io.PrintWriter;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import punctual.policy.ReleaseFiles;
import tools.jackson.databind.JsonNode;

/** The release that a command is about: a stored one, or what lies in the home. */
public final class Stored {

  @Mixin private HomeOption home;

  @Parameters(
      paramLabel = "RELEASE",
      arity = "0..1",
      description = "a stored release, or how its hash begins (default: what lies in --home)")
  private String release;

  /** Its hash as it was named; null where it lies in the home. */
  String named() {
    return release;
  }

  /** What lies in the home. */
  ReleaseFiles files() {
    return ReleaseFiles.read(home.path());
  }

  /** Prints why the service refuses it. */
  static void print(ServiceOption.Answer answer, PrintWriter err) {
    answer.body().path("findings").forEach(finding -> print(finding, err));
    answer.body().path("failures").forEach(each -> err.println("scenario " + each.asString()));
    err.println(
        answer.body().has("findings")
            ? "release "
                + answer.body().path("release").asString()
                + " cannot come into force; scenarios that are to change with it: --acknowledge"
            : answer.error());
  }

  private static void print(JsonNode finding, PrintWriter err) {
    if (!finding.path("severity").asString().equals("WARNING")) {
      JsonNode place = finding.path("place");
      err.printf(
          "%s:%d:%d: [%s] %s%n",
          place.path("file").asString(),
          place.path("line").asInt(),
          place.path("column").asInt(),
          finding.path("code").asString(),
          finding.path("message").asString());
    }
  }
}
