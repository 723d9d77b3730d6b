package punctual.web;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;

/**
 * An obligation's clock from the ticket's opening to its end, with the times at which it stood; as
 * its ledger tells it.
 *
 * @param total the time from the opening, nothing taken out
 * @param stood how long it stood in all; empty where it never did
 * @param stands each time at which it stood, drawn from 0 to 100
 * @param dueAt where the due instant is drawn; null where it is beyond
 */
record ClockLine(
    String key,
    String clause,
    String outcome,
    String total,
    String stood,
    List<Stand> stands,
    String dueAt) {

  private static final Set<String> ENDINGS =
      Set.of("met", "late", "missed", "withdrawn", "excused");
  private static final double WIDE = 100;

  /** A time at which a clock stood. */
  record Stand(When from, When to, String span, String remaining, String x, String width) {}

  /** One for each obligation that has a due instant, in the order in which they arose. */
  static List<ClockLine> of(
      List<LedgerViews.Chained> ledger, Instant opened, Instant now, ZoneId zone) {
    Map<String, Clock> clocks = new LinkedHashMap<>();
    for (LedgerViews.Chained one : ledger) {
      LedgerLine line = LedgerReader.read(one.line().getBytes(StandardCharsets.UTF_8));
      if (line.field("obligation") != null && line.field("key") != null) {
        clocks.computeIfAbsent((String) line.field("key"), key -> new Clock()).add(line);
      }
    }
    List<ClockLine> lines = new ArrayList<>();
    clocks.forEach(
        (key, clock) -> {
          if (clock.due != null) {
            lines.add(clock.line(key, new Span(opened, clock.end == null ? now : clock.end, zone)));
          }
        });
    return lines;
  }

  /** What is drawn. */
  private record Span(Instant from, Instant to, ZoneId zone) {

    String place(Instant at) {
      double whole = Math.max(1, Duration.between(from, to).toMillis());
      double part = Duration.between(from, at).toMillis() * WIDE / whole;
      return String.format(Locale.ROOT, "%.2f", Math.max(0, Math.min(WIDE, part)));
    }
  }

  private static final class Clock {

    private final List<LedgerLine> pauses = new ArrayList<>();
    private String clause;
    private String outcome = "running";
    private Instant due;
    private Instant end;

    void add(LedgerLine line) {
      clause = line.basis().clause();
      if (line.field("due") instanceof Instant instant) {
        due = instant;
      }
      if (line.kind().equals("paused") || line.kind().equals("resumed")) {
        pauses.add(line);
      } else if (ENDINGS.contains(line.kind())) {
        outcome = line.kind();
        end = line.at();
      }
    }

    ClockLine line(String key, Span span) {
      List<Stand> stands = new ArrayList<>();
      Duration stood = Duration.ZERO;
      for (int i = 0; i < pauses.size(); i++) {
        LedgerLine pause = pauses.get(i);
        if (pause.kind().equals("paused")) {
          Instant to = i + 1 < pauses.size() ? pauses.get(i + 1).at() : span.to();
          stood = stood.plus(Duration.between(pause.at(), to));
          stands.add(stand(pause, to, span));
        }
      }
      String total = When.span(Duration.between(span.from(), span.to()));
      String beyond = due.isAfter(span.to()) ? null : span.place(due);
      String still = stood.isZero() ? "" : When.span(stood);
      boolean standing = !pauses.isEmpty() && pauses.get(pauses.size() - 1).kind().equals("paused");
      String state = end == null && standing ? "stands" : outcome;
      return new ClockLine(key, clause, state, total, still, stands, beyond);
    }

    private static Stand stand(LedgerLine pause, Instant to, Span span) {
      String x = span.place(pause.at());
      double width = Double.parseDouble(span.place(to)) - Double.parseDouble(x);
      return new Stand(
          When.of(pause.at(), span.zone()),
          When.of(to, span.zone()),
          When.span(Duration.between(pause.at(), to)),
          String.valueOf(pause.field("remaining")),
          x,
          String.format(Locale.ROOT, "%.2f", width));
    }
  }
}
