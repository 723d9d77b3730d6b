package punctual.scenario;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import punctual.files.Yaml;
import punctual.time.LocalMoment;

/** Reads a scenario file (contracts 3). */
public final class ScenarioReader {
  private static final List<String> KEYS =
      List.of(
          "scenario",
          "clauses",
          "starts",
          "events",
          "expect",
          "figures",
          "only",
          "until",
          "reading");
  private static final Duration AFTERWARDS = Duration.ofHours(1);

  private final Yaml file;
  private final Map<String, Yaml> fields;
  private final Times times;

  private ScenarioReader(Yaml file) {
    this.file = file;
    this.fields = file.map(KEYS);
    this.times = new Times(starts());
  }

  /**
   * Reads a scenario.
   *
   * @param path how problems name the file
   * @throws punctual.files.FileProblem at the first thing that is wrong, with its place
   */
  public static Scenario read(String path, String text) {
    return new ScenarioReader(Yaml.parse(path, text)).scenario();
  }

  private Scenario scenario() {
    String sentence = need("scenario").text();
    if (sentence.isBlank()) {
      throw need("scenario").problem("the scenario has no name; write it as a sentence");
    }
    List<ScenarioEvent> events = EventReader.read(need("events"), times);
    ExpectationReader lines = new ExpectationReader(times);
    List<Expectation> expectations =
        fields.containsKey("expect") ? lines.expectations(fields.get("expect")) : List.of();
    Only only = fields.containsKey("only") ? lines.only(fields.get("only")) : Only.NOTHING;
    List<ExpectedFigure> figures = figures();
    if (expectations.isEmpty() && figures.isEmpty() && only.equals(Only.NOTHING)) {
      throw file.problem("the scenario expects nothing; write 'expect', 'figures' or 'only'");
    }
    return new Scenario(
        need("scenario").place(),
        sentence,
        fields.containsKey("clauses") ? fields.get("clauses").texts() : List.of(),
        times.starts(),
        events,
        expectations,
        figures,
        only,
        until(events, expectations),
        fields.containsKey("reading") ? reading(fields.get("reading")) : null);
  }

  private List<ExpectedFigure> figures() {
    return fields.containsKey("figures")
        ? new FigureReader(times.starts()).read(fields.get("figures"))
        : List.of();
  }

  private Yaml need(String key) {
    Yaml value = fields.get(key);
    if (value == null) {
      throw file.problem("the key '" + key + "' is missing");
    }
    return value;
  }

  private LocalMoment starts() {
    Yaml starts = need("starts");
    try {
      return LocalMoment.parse(starts.text());
    } catch (IllegalArgumentException e) {
      throw starts.problem(e.getMessage());
    }
  }

  private Instant until(List<ScenarioEvent> events, List<Expectation> expectations) {
    if (fields.containsKey("until")) {
      return times.read(fields.get("until"));
    }
    Stream<Instant> expected =
        expectations.stream()
            .map(expectation -> expectation.fields().get("at"))
            .filter(Instant.class::isInstance)
            .map(Instant.class::cast);
    return Stream.concat(events.stream().map(ScenarioEvent::at), expected)
        .max(Instant::compareTo)
        .orElse(times.starts().instant())
        .plus(AFTERWARDS);
  }

  private static ChosenReading reading(Yaml value) {
    Map<String, Yaml> fields = value.map(List.of("file", "row", "column", "value"));
    for (String key : List.of("file", "row", "column", "value")) {
      if (!fields.containsKey(key)) {
        throw value.problem("the key '" + key + "' is missing");
      }
    }
    return new ChosenReading(
        value.place(),
        fields.get("file").text(),
        fields.get("row").text(),
        fields.get("column").text(),
        fields.get("value").text());
  }
}
