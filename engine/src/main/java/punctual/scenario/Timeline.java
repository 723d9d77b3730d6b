package punctual.scenario;

import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import punctual.engine.Reason;
import punctual.ledger.LedgerLine;
import punctual.ledger.LineWords;
import punctual.reporting.AttainmentRow;

/** Shows what a scenario expects beside what the ledger says, in the order of time. */
final class Timeline {
  private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");
  private static final DateTimeFormatter SECONDS =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSS");

  private final Verdict verdict;
  private final Times times;
  private final LineWords words;
  private final List<Entry> entries = new ArrayList<>();

  private Timeline(Verdict verdict) {
    this.verdict = verdict;
    this.times = new Times(verdict.scenario().starts());
    this.words = new LineWords(times::offset);
  }

  /** One row; events stand before the lines of their instant. */
  private record Entry(Instant at, int rank, String what, String text) {}

  static String of(Verdict verdict) {
    return new Timeline(verdict).text();
  }

  private String text() {
    Scenario scenario = verdict.scenario();
    scenario.events().forEach(this::event);
    verdict.lines().forEach(this::line);
    verdict.missing().forEach(this::missing);
    entries.sort(Comparator.comparing(Entry::at).thenComparing(Entry::rank));
    StringBuilder text = new StringBuilder();
    text.append(scenario.sentence()).append('\n');
    text.append(scenario.place()).append('\n');
    text.append("clauses: ").append(String.join(", ", scenario.clauses()));
    text.append("; release: ").append(verdict.release()).append('\n');
    for (Entry entry : entries) {
      text.append(
          "%-16s  %9s  %-10s  %s%n"
              .formatted(local(entry.at()), times.offset(entry.at()), entry.what(), entry.text()));
    }
    verdict.differing().forEach(figure -> text.append(figure(figure)).append('\n'));
    return text.toString().replace("\r\n", "\n");
  }

  private String figure(ExpectedFigure figure) {
    AttainmentRow row = verdict.row(figure);
    String actual =
        row == null
            ? "no report has a row of this clause"
            : figure.differing(row).stream()
                .map(
                    column -> column + " " + row.cells().get(AttainmentRow.COLUMNS.indexOf(column)))
                .collect(Collectors.joining(", ", "the report has ", ""));
    return "%-27s  %-10s  %s  (%s); %s"
        .formatted("", "FIGURE", figure.cells(), figure.place(), actual);
  }

  private String local(Instant at) {
    ZonedDateTime local = at.atZone(verdict.scenario().starts().zone());
    return (at.getEpochSecond() % 60 == 0 && at.getNano() == 0 ? LOCAL : SECONDS).format(local);
  }

  private void event(ScenarioEvent event) {
    Verdict.Answered answered = verdict.answer(event);
    String text = event.type() + " " + event.ticket() + " of " + event.agency() + facts(event);
    if (answered.answer() != EventAnswer.ACCEPTED) {
      text += ": " + answered.answer().word() + reasons(answered.reasons());
    } else if (answered.waiting()) {
      text += ": its ticket was never opened";
    }
    if (verdict.misanswered().contains(event)) {
      text += " (expected: " + event.answer().word() + ")";
    }
    entries.add(new Entry(event.at(), 0, "event", text));
  }

  private static String facts(ScenarioEvent event) {
    return event.data().entrySet().stream()
        .map(field -> " " + field.getKey() + "=" + field.getValue())
        .collect(Collectors.joining());
  }

  private static String reasons(List<Reason> reasons) {
    return reasons.stream()
        .map(reason -> " " + reason.pointer() + " " + reason.reason())
        .collect(Collectors.joining(";"));
  }

  private void line(LedgerLine line) {
    String what = verdict.expects(line) ? "expected" : "actual";
    if (verdict.unexpected().stream().anyMatch(other -> other == line)) {
      what = "UNEXPECTED";
    }
    String ticket = severalTickets() ? line.ticket() + " of " + line.agency() + ": " : "";
    entries.add(
        new Entry(line.at(), 1, what, ticket + words.of(line) + "  " + LineWords.source(line)));
  }

  private boolean severalTickets() {
    return verdict.lines().stream()
            .map(line -> line.ticket() + '\n' + line.agency())
            .distinct()
            .count()
        > 1;
  }

  private void missing(Expectation expectation) {
    Map<String, Object> fields = new LinkedHashMap<>(expectation.fields());
    Object at = fields.remove("at");
    Object kind = fields.remove("kind");
    String text =
        words.of(kind == null ? null : kind.toString(), fields)
            + "  ("
            + expectation.place()
            + ")"
            + nearest(expectation);
    Instant when = at instanceof Instant instant ? instant : verdict.scenario().until();
    entries.add(new Entry(when, 2, "MISSING", text));
  }

  /** The line of the same kind that comes nearest, where only one or two fields differ. */
  private String nearest(Expectation expectation) {
    LedgerLine nearest =
        verdict.lines().stream()
            .filter(line -> LineFields.agrees(line, "kind", expectation.fields().get("kind")))
            .filter(line -> !verdict.expects(line))
            .min(Comparator.comparing(line -> expectation.differing(line).size()))
            .orElse(null);
    if (nearest == null || expectation.differing(nearest).size() > 2) {
      return "";
    }
    return expectation.differing(nearest).stream()
        .map(field -> field + " " + shown(LineFields.of(nearest, field)))
        .collect(Collectors.joining(", ", "; nearest has ", ""));
  }

  private String shown(Object value) {
    return value instanceof Instant at ? times.offset(at) : String.valueOf(value);
  }
}
