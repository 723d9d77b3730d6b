package punctual.commands;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import punctual.cli.Main;
import punctual.scenarios.Project;

/**
 * A command that was run.
 *
 * @param code its exit code
 */
record Command(int code, String out, String err) {

  static final int HOLDS = 0;
  static final int COULD_NOT_RUN = 1;
  static final int FAILED = 2;
  static final int POLICY_INVALID = 3;

  static Command run(Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(argument.toString());
    }
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code =
        Main.run(
            new PrintWriter(out, true), new PrintWriter(err, true), texts.toArray(String[]::new));
    return new Command(code, out.toString(), err.toString());
  }

  /** A command on the project's own policies. */
  static Command atHome(Object... arguments) {
    List<Object> all = new ArrayList<>(List.of(arguments));
    all.add("--home");
    all.add(Project.ROOT);
    return run(all.toArray());
  }
}
