package punctual.audit;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import punctual.audit.Account.Entry;
import punctual.engine.Reason;
import punctual.engine.TicketEvent;
import punctual.ledger.LedgerLine;
import punctual.ledger.LineWords;

/** A timeline being written: events stand before the lines of their instant. */
final class Entries {

  private static final String LEDGER = "ledger";

  private final List<Entry> entries = new ArrayList<>();
  private final LineWords words;

  /**
   * @param times how instants are shown
   */
  Entries(Function<Instant, String> times) {
    this.words = new LineWords(times);
  }

  void add(LedgerLine line) {
    entries.add(
        new Entry(
            line.at(),
            LEDGER,
            words.of(line),
            line.basis().clause(),
            line.basis().rule(),
            line.basis().file()));
  }

  /**
   * @param sender who sent it, or null
   * @param rejected why it has no effect; empty where it has
   */
  void add(TicketEvent event, String sender, List<Reason> rejected) {
    String facts =
        event.data().entrySet().stream()
            .map(field -> " " + field.getKey() + "=" + field.getValue())
            .collect(Collectors.joining());
    String reasons =
        rejected.stream()
            .map(reason -> "; " + reason.pointer() + " " + reason.reason())
            .collect(Collectors.joining());
    String what = rejected.isEmpty() ? "event" : "rejected";
    String by = sender == null ? "" : " (sent by " + sender + ")";
    String text = event.type() + facts + by + reasons;
    entries.add(new Entry(event.time(), what, text, null, null, null));
  }

  List<Entry> inOrder() {
    entries.sort(
        Comparator.comparing(Entry::at).thenComparing(entry -> entry.what().equals(LEDGER)));
    return List.copyOf(entries);
  }
}
