package punctual.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import punctual.access.Users;

/** Writes a password as the file of users wants it. */
@Command(
    name = "password",
    description = {
      "Reads a password from standard input and writes its hash,",
      "for the column password of the file that punctual.web.users names."
    },
    mixinStandardHelpOptions = true)
final class PasswordVerb implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Override
  public Integer call() throws IOException {
    try {
      String hash = Users.hash(password());
      spec.commandLine().getOut().println(hash);
      return ExitCode.HOLDS;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage());
    }
  }

  private static String password() throws IOException {
    if (System.console() != null) {
      return new String(System.console().readPassword("Password: "));
    }
    String line =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
