package punctual.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import punctual.diff.DiffSummary;
import punctual.diff.Difference;
import punctual.diff.Difference.Change;
import punctual.ledger.LedgerLine;
import punctual.ledger.LineWords;

/** Differences for people, one a line. */
final class DiffText implements DiffOutput {
  private static final LineWords WORDS = new LineWords(Instant::toString);

  private final PrintWriter out;

  DiffText(PrintWriter out) {
    this.out = out;
  }

  @Override
  public void difference(Difference difference) {
    LedgerLine line = difference.line();
    StringBuilder text = new StringBuilder(200);
    text.append(
        difference.changes().stream().map(DiffText::word).collect(Collectors.joining(" and ")));
    if (difference.by() != null) {
      text.append(' ').append(signed(difference.by()));
    }
    text.append("  ").append(line.at()).append("  ").append(line.ticket());
    text.append(" of ").append(line.agency()).append("  ").append(WORDS.of(line));
    if (!difference.fields().isEmpty()) {
      text.append(
          difference.fields().stream()
              .map(field -> field.getKey() + " " + was(field.getValue()))
              .collect(Collectors.joining("; ", "  (", ")")));
    }
    out.print(text.append('\n'));
  }

  private static String was(List<Object> values) {
    return shown(values.get(0)) + " -> " + shown(values.get(1));
  }

  private static String shown(Object value) {
    return value == null ? "none" : value.toString();
  }

  static String word(Change change) {
    return switch (change) {
      case READDRESSED -> "re-addressed";
      case REPRICED -> "re-priced";
      default -> change.name().toLowerCase(Locale.ROOT);
    };
  }

  static String signed(Duration by) {
    String amount = by.abs().toString().substring(2).toLowerCase(Locale.ROOT);
    return (by.isNegative() ? "-" : "+") + amount;
  }

  @Override
  public void summary(DiffSummary summary) {
    StringBuilder text = new StringBuilder();
    for (Change change : Change.values()) {
      text.append(word(change)).append(' ').append(summary.count(change));
      if (change == Change.MOVED && summary.earliest() != null) {
        text.append(" (").append(signed(summary.earliest()));
        text.append(" to ").append(signed(summary.latest())).append(')');
      }
      text.append(", ");
    }
    out.println(text + "same " + summary.same());
  }
}
