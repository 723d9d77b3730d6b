package punctual.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.policy.CalendarFile;
import punctual.time.Due;
import punctual.time.Fault;
import punctual.time.InvalidInput;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Says when amounts of business time are due. */
@Command(
    name = "due",
    description = {
      "Reads questions, one JSON object a line, from standard input and answers each in a line:",
      "when an amount of business time is due, or how many minutes lie between start and end.",
      "A question that cannot be answered gets its reasons in its place; the exit code is then 1."
    },
    mixinStandardHelpOptions = true)
final class DueVerb implements Callable<Integer> {

  private static final TypeReference<Map<String, Object>> QUESTION = new TypeReference<>() {};

  private final JsonMapper json =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  @Mixin private FormatOption format;
  @Spec private CommandSpec spec;

  @Option(
      names = "--calendar",
      paramLabel = "FILE",
      description = "the calendar of all questions, as under rules/<agreement>/calendars")
  private Path calendar;

  @Option(names = "--explain", description = "prints how the time was counted, window by window")
  private boolean explain;

  private boolean failed;

  @Override
  public Integer call() throws IOException {
    Due due = due();
    PrintWriter out = new PrintWriter(spec.commandLine().getOut(), false);
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      if (!line.isBlank()) {
        answer(due, line).forEach(out::println);
      }
      if (!in.ready()) {
        out.flush();
      }
    }
    out.flush();
    return failed ? ExitCode.COULD_NOT_RUN : ExitCode.HOLDS;
  }

  private Due due() throws IOException {
    if (calendar == null) {
      return new Due();
    }
    try {
      return new Due(CalendarFile.read(calendar.toString(), Files.readString(calendar)));
    } catch (NoSuchFileException e) {
      throw new FileProblem(Place.of(calendar.toString()), "there is no such file");
    }
  }

  private List<String> answer(Due due, String line) {
    Object id = null;
    try {
      Map<String, Object> question = json.readValue(line, QUESTION);
      id = question.get("id");
      return explain
          ? due.explain(question)
          : List.of(json.writeValueAsString(due.answer(question)));
    } catch (InvalidInput e) {
      return refused(id, e.faults());
    } catch (JacksonException e) {
      String reason = "is no JSON object: " + e.getOriginalMessage();
      return refused(id, List.of(new Fault("", reason)));
    }
  }

  private List<String> refused(Object id, List<Fault> faults) {
    failed = true;
    Map<String, Object> answer = new LinkedHashMap<>();
    if (id != null) {
      answer.put("id", id);
    }
    answer.put("reasons", faults);
    return List.of(json.writeValueAsString(answer));
  }
}
