package punctual.live;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.stream.Stream;
import punctual.cli.Main;

/**
 * A command that was run.
 *
 * @param code its exit code
 * @param said all that it printed
 */
record Verb(int code, String said) {

  static Verb run(Object... arguments) {
    StringWriter said = new StringWriter();
    PrintWriter writer = new PrintWriter(said, true);
    String[] texts = Stream.of(arguments).map(Object::toString).toArray(String[]::new);
    return new Verb(Main.run(writer, writer, texts), said.toString());
  }
}
