package punctual.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Looks at messages that could not be used, and sends them again. */
@Command(
    name = "dead-letters",
    description = {
      "Messages that a running service could not use: lists them, shows one (N),",
      "sends one again as it was (N --again) or mended (N --again --mended FILE)."
    },
    mixinStandardHelpOptions = true)
final class DeadLettersVerb implements Callable<Integer> {

  @Mixin private AgencyOption service;
  @Spec private CommandSpec spec;

  @Parameters(arity = "0..1", paramLabel = "N", description = "the number of one")
  private Long number;

  @Option(names = "--agency", paramLabel = "A", description = "only of that sender's address")
  private String agency;

  @Option(names = "--rejected", description = "those that could be read and not be taken")
  private boolean rejected;

  @Option(names = "--again", description = "sends it again")
  private boolean again;

  @Option(names = "--mended", paramLabel = "FILE", description = "what to send in its place")
  private Path mended;

  @Override
  public Integer call() throws IOException, InterruptedException {
    if (number == null) {
      return list();
    }
    String path = path() + "/" + number;
    byte[] body = mended == null ? new byte[0] : Files.readAllBytes(mended);
    AgencyOption.Said said = again ? service.post(path, body) : service.get(path);
    out().println(again ? said.body() : shown(said));
    if (said.status() == 200) {
      return ExitCode.HOLDS;
    }
    return said.status() == 422 ? ExitCode.FAILED : ExitCode.COULD_NOT_RUN;
  }

  private String path() {
    return rejected ? "/api/rejections" : "/api/dead-letters";
  }

  private int list() throws IOException, InterruptedException {
    AgencyOption.Said said = service.get(path() + (agency == null ? "" : "?agency=" + agency));
    if (said.status() != 200) {
      out().println(said.body());
      return ExitCode.COULD_NOT_RUN;
    }
    for (JsonNode letter : JsonMapper.shared().readTree(said.body())) {
      out()
          .printf(
              "%6d  %s  %-10s %s%s%n",
              letter.path("n").asLong(),
              letter.path("received").asString(),
              letter.path("agency").asString(),
              letter.path("reason").asString(),
              letter.path("again").isNull()
                  ? ""
                  : "  (sent again " + letter.path("again").asString() + ")");
    }
    return ExitCode.HOLDS;
  }

  private static String shown(AgencyOption.Said said) {
    JsonNode letter = JsonMapper.shared().readTree(said.body());
    return said.status() == 200
        ? letter.path("reason").asString() + "\n" + letter.path("body").asString("")
        : said.body();
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
