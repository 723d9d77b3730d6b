package punctual.web;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.ledger.LineWords;

/**
 * A ledger line as a timeline shows it.
 *
 * @param first whether it is the first of its instant
 */
record LineView(
    int n,
    When at,
    boolean first,
    String kind,
    String tone,
    String words,
    String clause,
    String rule,
    String file,
    String hash) {

  private static final int HASH_SHOWN = 8;

  static LineView of(LedgerViews.Chained chained, ZoneId zone, Instant before) {
    LedgerLine line = LedgerReader.read(chained.line().getBytes(StandardCharsets.UTF_8));
    String words = new LineWords(at -> When.of(at, zone).text()).of(line);
    return new LineView(
        chained.n(),
        When.of(line.at(), zone),
        !line.at().equals(before),
        line.kind(),
        Tone.of(line.kind()),
        words.substring(line.kind().length()).strip(),
        line.basis().clause(),
        line.basis().rule(),
        line.basis().file(),
        chained.hash().substring(0, HASH_SHOWN));
  }

  Instant instant() {
    return Instant.parse(at.iso());
  }
}
