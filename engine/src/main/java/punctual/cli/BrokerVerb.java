package punctual.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.app.BrokerFiles;
import punctual.contract.Contract;

/** Writes what an Artemis broker of your own needs to know. */
@Command(
    name = "broker",
    description = {
      "Writes broker.xml, artemis-users.properties and artemis-roles.properties for an Artemis",
      "broker of your own: the addresses of senders.csv, and who may do what there. Copy them",
      "into the folder etc of the broker's instance. Passwords that stand there already are kept."
    },
    mixinStandardHelpOptions = true)
final class BrokerVerb implements Callable<Integer> {

  @Mixin private HomeOption home;

  @Option(
      names = "--out",
      paramLabel = "DIR",
      required = true,
      description = "where to write them, such as the folder etc of the instance")
  private Path out;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "0.0.0.0",
      description = "where the broker listens (default: ${DEFAULT-VALUE}, everywhere)")
  private String host;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "61616",
      description = "its port (default: ${DEFAULT-VALUE})")
  private int port;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    BrokerFiles.write(home.senders(Contract.load()), out, host, port)
        .forEach(file -> spec.commandLine().getOut().println(file));
    return ExitCode.HOLDS;
  }
}
