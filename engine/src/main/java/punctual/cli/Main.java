package punctual.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import punctual.policy.InvalidPolicy;

/** The entry: finds the verb and turns what goes wrong into a sentence and an exit code. */
@Command(
    name = "punctual",
    description = "Keeps service level agreements.",
    mixinStandardHelpOptions = true,
    version = "punctual 1.0.0")
public final class Main {

  private static final List<Class<?>> VERBS =
      List.of(
          ServeVerb.class,
          FeedVerb.class,
          MapVerb.class,
          DeadLettersVerb.class,
          ConformanceVerb.class,
          CheckVerb.class,
          ExplainVerb.class,
          PlanVerb.class,
          ActivateVerb.class,
          ReleasesVerb.class,
          ReplayVerb.class,
          TestVerb.class,
          DiffVerb.class,
          ImpactVerb.class,
          WhyVerb.class,
          StatementVerb.class,
          DueVerb.class,
          LedgerVerb.class,
          VerifyVerb.class,
          PasswordVerb.class,
          BrokerVerb.class,
          TrialVerb.class);

  private Main() {}

  public static void main(String[] arguments) {
    System.setProperty("io.netty.noUnsafe", "false");
    if (arguments.length > 0 && !arguments[0].equals("serve")) {
      System.setProperty("slf4j.provider", "org.slf4j.helpers.NOP_FallbackServiceProvider");
      System.setProperty("slf4j.internal.verbosity", "ERROR");
    }
    PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    System.exit(run(out, err, arguments));
  }

  /** Runs one command; tests call this. */
  public static int run(PrintWriter out, PrintWriter err, String... arguments) {
    CommandLine line = new CommandLine(new Main());
    verbs(arguments).forEach(line::addSubcommand);
    line.setOut(out).setErr(err);
    line.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
    Typed.register(line);
    line.setCaseInsensitiveEnumValuesAllowed(true);
    line.setExitCodeExceptionMapper(failure -> ExitCode.COULD_NOT_RUN);
    line.setParameterExceptionHandler(Main::misused);
    line.setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
    return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
  }

  /** The verb that is wanted; all where none is, or one that does not exist. */
  private static List<Class<?>> verbs(String[] arguments) {
    String wanted = arguments.length == 0 ? "serve" : arguments[0];
    List<Class<?>> named =
        VERBS.stream()
            .filter(verb -> verb.getAnnotation(Command.class).name().equals(wanted))
            .toList();
    return named.isEmpty() ? VERBS : named;
  }

  private static int misused(CommandLine.ParameterException failure, String[] arguments) {
    PrintWriter err = failure.getCommandLine().getErr();
    err.println(failure.getMessage());
    CommandLine.UnmatchedArgumentException.printSuggestions(failure, err);
    err.println("Try: " + failure.getCommandLine().getCommandSpec().qualifiedName() + " --help");
    return ExitCode.COULD_NOT_RUN;
  }

  private static int failed(Exception failure, PrintWriter err) {
    if (failure instanceof InvalidPolicy invalid) {
      invalid
          .findings()
          .forEach(finding -> err.println(finding.place() + ": " + finding.message()));
      return ExitCode.POLICY_INVALID;
    }
    err.println(Sentence.of(failure));
    return ExitCode.COULD_NOT_RUN;
  }
}
