package punctual.web;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import punctual.ledger.Chain;
import punctual.ledger.LedgerJson;
import punctual.ledger.LedgerLine;
import punctual.store.JdbcReleases;
import punctual.store.StoredTickets;

/** A ticket's ledger as recorded, and as corrected: what it would say had nothing come late. */
@Component
final class LedgerViews {

  private static final int ALL = Integer.MAX_VALUE;

  private final LedgerLines recorded;
  private final StoredTickets stored;
  private final JdbcReleases releases;

  LedgerViews(LedgerLines recorded, StoredTickets stored, JdbcReleases releases) {
    this.recorded = recorded;
    this.stored = stored;
    this.releases = releases;
  }

  /**
   * What is asked for.
   *
   * @param chain whether number and hash stand beside each line
   */
  record View(boolean corrected, boolean chain) {

    static View of(String name, boolean chain) {
      if (!List.of("recorded", "corrected").contains(name)) {
        throw new WrongRequest("view", "is recorded or corrected");
      }
      return new View(name.equals("corrected"), chain);
    }
  }

  /** A line with its place in the chain. */
  record Chained(int n, String line, String hash) {

    String beside() {
      return "{\"n\":%d,\"hash\":\"%s\",\"line\":%s}".formatted(n, hash, line);
    }
  }

  /** The lines as recorded, or as corrected with the chain that they would have. */
  List<Chained> lines(String agency, String ticket, boolean corrected) {
    return corrected
        ? chained(corrected(agency, ticket))
        : recorded.after(agency, ticket, 0, ALL).stream()
            .map(line -> new Chained(line.n(), line.line(), line.hash()))
            .toList();
  }

  /** Empty for a ticket that was never opened. */
  List<LedgerLine> corrected(String agency, String ticket) {
    return stored
        .find(agency, ticket)
        .map(found -> found.corrected(releases).lines())
        .orElse(List.of());
  }

  private static List<Chained> chained(List<LedgerLine> lines) {
    List<Chained> chained = new ArrayList<>();
    String hash = Chain.START;
    for (LedgerLine line : lines) {
      byte[] bytes = LedgerJson.bytes(line);
      hash = Chain.next(hash, bytes);
      chained.add(new Chained(chained.size() + 1, new String(bytes, StandardCharsets.UTF_8), hash));
    }
    return chained;
  }

  ResponseEntity<String> answer(String agency, String ticket, View view, boolean asLines) {
    List<Chained> lines = lines(agency, ticket, view.corrected());
    Function<Chained, String> shown = view.chain() ? Chained::beside : Chained::line;
    String head = lines.isEmpty() ? Chain.START : lines.get(lines.size() - 1).hash();
    MediaType type = asLines ? Formats.JSON_LINES : MediaType.APPLICATION_JSON;
    return ResponseEntity.ok()
        .contentType(type)
        .header("Punctual-Agency", Link.encoded(agency))
        .header("Punctual-Ledger-Lines", String.valueOf(lines.size()))
        .header("Punctual-Ledger-Head", head)
        .body(text(lines.stream().map(shown).toList(), asLines));
  }

  private static String text(List<String> lines, boolean asLines) {
    if (asLines) {
      return lines.stream().map(line -> line + "\n").collect(Collectors.joining());
    }
    return lines.stream().collect(Collectors.joining(",\n", "[", "]\n"));
  }
}
