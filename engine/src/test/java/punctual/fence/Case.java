package punctual.fence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that must not pass, made from a good one by the smallest change.
 *
 * @param layers the layers each of which refuses it with all others switched off
 */
record Case(String kind, String name, Set<String> layers, String path, String text) {

  static final List<String> RULES =
      List.of("consequences", "conditions", "attributes", "annotations", "files", "tables");

  private static final Pattern HEAD =
      Pattern.compile(
          "== (?<name>[a-z0-9-]+)(?: of (?<base>[a-z-]+))?(?: \\[(?<layers>[a-z ]*)])?");
  private static final Pattern REPEAT = Pattern.compile("<(\\d+)\\*([^>]+)>");

  static List<Case> all(String kind) {
    List<Case> cases = new ArrayList<>();
    Matcher head = null;
    StringBuilder body = new StringBuilder();
    for (String line : (resource(kind + ".cases") + "\n== end").split("\n")) {
      if (line.startsWith("== ")) {
        if (head != null) {
          cases.add(of(kind, head, body.toString().strip()));
        }
        head = HEAD.matcher(line);
        if (!head.matches()) {
          throw new IllegalArgumentException(line);
        }
        body.setLength(0);
      } else if (head != null) {
        body.append(line).append('\n');
      }
    }
    return cases;
  }

  /** Flows that differ from good ones as a whole. */
  static List<Case> flows() {
    return java.util.stream.Stream.of(
            "is-no-flow",
            "is-no-xml",
            "loop-in-a-sub-process",
            "loop-of-gateways",
            "loop-of-tasks",
            "parallel-ways-double",
            "way-to-nowhere")
        .map(
            name ->
                new Case(
                    "flows",
                    name,
                    Set.of(),
                    "processes/sample/" + name + ".bpmn",
                    resource("flows/" + name + ".bpmn")))
        .toList();
  }

  private static Case of(String kind, Matcher head, String body) {
    String name = head.group("name");
    String layers = head.group("layers");
    String path =
        switch (kind) {
          case "flows" -> "processes/sample/" + name + ".bpmn";
          case "tables" -> "rules/sample/words/" + name + ".drl.csv";
          default -> "rules/sample/words/" + name + ".drl";
        };
    String text =
        switch (kind) {
          case "flows" -> changed(resource("passed/" + head.group("base") + ".bpmn"), body);
          case "files", "tables" -> written(body);
          default -> rule(kind, written(body));
        };
    return new Case(kind, name, layers == null ? Set.of() : Set.of(layers.split(" ")), path, text);
  }

  /** A good rule with one part of it replaced. */
  private static String rule(String kind, String part) {
    String text = resource("passed/rule.drl");
    String mark =
        switch (kind) {
          case "consequences" -> "insert(new Signal(\"x\"));";
          case "conditions" -> "Ticket()";
          case "attributes" -> "ruleflow-group \"obligations\"";
          default -> "@clause(\"A-1\")";
        };
    String changed = kind.equals("attributes") ? mark + " " + part : part;
    String then = part.contains("$resolver") ? "insert(new Refer($resolver));" : null;
    text = text.replace(mark, changed);
    text = kind.equals("consequences") ? text.replace("  Ticket()", "  $ticket : Ticket()") : text;
    return then == null ? text : text.replace("insert(new Signal(\"x\"));", then);
  }

  /** Lines that begin with - give way to those that begin with +. */
  private static String changed(String good, String body) {
    String text = good;
    for (String change : body.split("\n(?=- )(?<=\n\\+[^\n]{0,4000}\n)")) {
      String old = lines(change, "- ");
      if (!text.contains(old)) {
        throw new IllegalArgumentException("the good file has no lines " + old);
      }
      text = text.replace(old, lines(change, "+ "));
    }
    return text;
  }

  private static String lines(String change, String mark) {
    StringBuilder lines = new StringBuilder();
    change
        .lines()
        .filter(line -> line.startsWith(mark))
        .forEach(line -> lines.append(line.substring(mark.length())).append('\n'));
    return written(lines.toString());
  }

  /** {@code <16*(>} stands for sixteen brackets, some marks for what cannot be seen. */
  private static String written(String text) {
    return REPEAT
        .matcher(text)
        .replaceAll(
            found ->
                Matcher.quoteReplacement(
                    found.group(2).replace("\\n", "\n").repeat(Integer.parseInt(found.group(1)))))
        .replace("<NUL>", "\0")
        .replace("<BEL>", "\u0007")
        .replace("<RLO>", "\u202e");
  }

  static String resource(String name) {
    try (InputStream in = Case.class.getResourceAsStream("/fence/" + name);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      StringBuilder text = new StringBuilder();
      reader.lines().forEach(line -> text.append(line).append('\n'));
      return text.toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public String toString() {
    return kind + ": " + name.replace('-', ' ');
  }
}
