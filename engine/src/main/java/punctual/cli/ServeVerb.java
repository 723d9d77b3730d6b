package punctual.cli;

import java.io.PrintWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;
import punctual.app.Service;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Runs the service until it is told to end. */
@Command(
    name = "serve",
    description = {
      "Runs the service, with its own broker and database unless others are configured.",
      "Further settings as --name.of.setting=value, or in the file of --config."
    },
    mixinStandardHelpOptions = true)
final class ServeVerb implements Callable<Integer> {
  private static final int SHOWN_OF_HASH = 12;
  private static final int HIGHEST_PORT = 65_535;

  @Mixin private HomeOption home;
  @Spec private CommandSpec spec;

  @Option(
      names = "--data",
      paramLabel = "DIR",
      description = "where broker and database keep their data (default: <home>/data)")
  private Path data;

  @Option(names = "--port", paramLabel = "N", description = "of the pages (default: 8080)")
  private Integer port;

  @Option(
      names = "--clock",
      paramLabel = "system|events|INSTANTxSPEED",
      description = "the clock (default: system)")
  private String clock;

  @Option(names = "--config", paramLabel = "FILE", description = "settings, YAML or properties")
  private Path config;

  @Unmatched private List<String> settings = new ArrayList<>();

  @Override
  public Integer call() throws InterruptedException {
    long begun = System.nanoTime();
    try (Service service = Service.start(arguments())) {
      PrintWriter out = spec.commandLine().getOut();
      double seconds = (System.nanoTime() - begun) / 1e9;
      String release = service.release().substring(0, SHOWN_OF_HASH);
      out.printf("%s, release %s; ready after %.1f s%n", service.words(), release, seconds);
      out.flush();
      service.await();
    }
    return ExitCode.HOLDS;
  }

  private List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    arguments.add("--punctual.home=" + home.path().toAbsolutePath().normalize());
    add(arguments, "punctual.data", data == null ? null : data.toAbsolutePath());
    add(arguments, "server.port", port == null ? null : possible(port));
    add(arguments, "punctual.clock", clock);
    add(arguments, "spring.config.additional-location", config == null ? null : readable(config));
    for (String setting : settings) {
      if (!setting.matches("--[a-z][\\w-]*(\\.[\\w\\[\\]-]+)+(=.*)?")) {
        throw new ParameterException(
            spec.commandLine(),
            "unknown argument " + setting + "; a setting is written --name.of.setting=value");
      }
      arguments.add(setting);
    }
    return arguments;
  }

  private int possible(int port) {
    if (port < 0 || port > HIGHEST_PORT) {
      throw new ParameterException(
          spec.commandLine(), "--port: expected 0 to " + HIGHEST_PORT + ", not " + port);
    }
    return port;
  }

  private static URI readable(Path config) {
    if (!Files.isRegularFile(config) || !config.toString().matches(".+\\.(ya?ml|properties)")) {
      throw new FileProblem(
          Place.of(config.toString()), "expected a file of settings, .yaml or .properties");
    }
    return config.toUri();
  }

  private static void add(List<String> arguments, String name, Object value) {
    if (value != null) {
      arguments.add("--" + name + "=" + value);
    }
  }
}
