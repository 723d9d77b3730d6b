package punctual.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.time.SystemClock;

/** Plays the contract's samples against a running service and compares the answers. */
@Command(
    name = "conformance",
    description = {
      "Plays the samples of the message contract against a running service.",
      "Says which are answered as expected. It opens tickets: use a service for trials."
    },
    mixinStandardHelpOptions = true)
final class ConformanceVerb implements Callable<Integer> {

  @Mixin private HomeOption home;
  @Mixin private AgencyOption service;
  @Spec private CommandSpec spec;

  @Option(
      names = "--credentials",
      paramLabel = "FILE",
      description = "users and passwords, to play everybody's samples instead of --user's only")
  private Path credentials;

  private final String run = UUID.randomUUID().toString().substring(0, 8);
  private int passed;
  private int failed;
  private int left;

  @Override
  public Integer call() throws IOException, InterruptedException {
    Properties users = users();
    byte[] last = null;
    String by = null;
    for (ContractSample sample :
        ContractSample.read(home.path().resolve("connectors/contract/samples"))) {
      if (users.getProperty(sample.user()) == null) {
        left++;
      } else {
        byte[] body = sample.body(run, new SystemClock().instant());
        play(sample, users.getProperty(sample.user()), body);
        last = sample.expected().equals("accepted") ? body : last;
        by = sample.expected().equals("accepted") ? sample.user() : by;
      }
    }
    if (last != null) {
      again(by, users.getProperty(by), last);
    }
    out().printf("%d passed, %d failed, %d left out, of other users%n", passed, failed, left);
    return failed == 0 && passed > 0 ? ExitCode.HOLDS : ExitCode.FAILED;
  }

  private void play(ContractSample sample, String password, byte[] body)
      throws IOException, InterruptedException {
    String answer = answer(sample.user(), password, body);
    tell(sample.name() + ": " + sample.words(), sample.difference(answer));
  }

  private void again(String user, String password, byte[] body)
      throws IOException, InterruptedException {
    String answer = answer(user, password, body);
    boolean right = answer.startsWith("{\"answer\":\"duplicate\"") && answer.contains("\"first\":");
    tell(
        "the same once more: a duplicate, with the first answer",
        right ? null : "got " + ContractSample.shown(answer));
  }

  private String answer(String user, String password, byte[] body)
      throws IOException, InterruptedException {
    AgencyOption.Said said = service.post("/api/events", user, password, body);
    if (said.status() != 200 && said.status() != 422) {
      throw new IOException("the service answered " + said.status() + " " + said.body());
    }
    return said.body();
  }

  private void tell(String what, String difference) {
    if (difference == null) {
      passed++;
      out().println("pass  " + what);
    } else {
      failed++;
      out().println("FAIL  " + what + "\n      " + difference);
    }
  }

  private Properties users() throws IOException {
    Properties users = new Properties();
    if (credentials != null) {
      try (InputStream in = Files.newInputStream(credentials)) {
        users.load(in);
      }
    } else if (service.user() != null) {
      users.setProperty(service.user(), service.password());
    } else {
      throw new IOException("say who sends: --user and --password, or --credentials");
    }
    return users;
  }

  private PrintWriter out() {
    return spec.commandLine().getOut();
  }
}
