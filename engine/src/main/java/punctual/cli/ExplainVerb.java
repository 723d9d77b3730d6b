package punctual.cli;

import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import punctual.check.Codes;

/** Says what a finding means, why it matters and what would help. */
@Command(
    name = "explain",
    description = "Says what a finding of check means, why it matters and what would help.",
    mixinStandardHelpOptions = true)
final class ExplainVerb implements Callable<Integer> {

  @Parameters(paramLabel = "CODE", arity = "0..1", description = "without it: all codes")
  private String code;

  @Spec private CommandSpec spec;

  @Override
  public Integer call() {
    if (code == null) {
      Codes.all().forEach(each -> spec.commandLine().getOut().println(each));
      return ExitCode.HOLDS;
    }
    Optional<Codes.Code> known = Codes.of(code);
    if (known.isEmpty()) {
      String near = Codes.all().stream().filter(each -> each.contains(code)).findFirst().orElse("");
      String meant =
          near.isEmpty() ? "explain without a code lists all" : "did you mean " + near + "?";
      spec.commandLine().getErr().println("no finding has the code '" + code + "'; " + meant);
      return ExitCode.COULD_NOT_RUN;
    }
    spec.commandLine().getOut().println(known.get().code() + "\n\n" + known.get().why());
    spec.commandLine().getOut().println("\nWhat helps: " + known.get().hint());
    return ExitCode.HOLDS;
  }
}
