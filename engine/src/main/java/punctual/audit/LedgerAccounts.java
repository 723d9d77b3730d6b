package punctual.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.replay.EventFile;

/** Accounts of a ticket out of a ledger alone: its timeline, with clauses and rules. */
public final class LedgerAccounts {

  private LedgerAccounts() {}

  /**
   * One account for each agency that has a ticket of this name; times are in UTC.
   *
   * @param at the moment up to which it tells; null for the end
   * @throws IOException when the file cannot be read
   * @throws FileProblem when a line about the ticket is no ledger line
   */
  public static List<Account> of(String file, String ticket, Instant at) throws IOException {
    Map<String, List<LedgerLine>> byAgency = new TreeMap<>();
    String mention = "\"" + ticket + "\"";
    try (EventFile lines = EventFile.open(file)) {
      for (byte[] bytes = lines.next(); bytes != null; bytes = lines.next()) {
        if (new String(bytes, StandardCharsets.UTF_8).contains(mention)) {
          LedgerLine line = read(file, lines.line(), bytes);
          if (line.ticket().equals(ticket) && (at == null || !line.at().isAfter(at))) {
            byAgency.computeIfAbsent(line.agency(), agency -> new ArrayList<>()).add(line);
          }
        }
      }
    }
    return byAgency.values().stream().map(lines -> account(lines, at)).toList();
  }

  private static LedgerLine read(String file, long number, byte[] line) {
    try {
      return LedgerReader.read(line);
    } catch (IllegalArgumentException e) {
      throw new FileProblem(new Place(file, (int) number, 0), e.getMessage());
    }
  }

  private static Account account(List<LedgerLine> lines, Instant at) {
    LedgerLine last = lines.get(lines.size() - 1);
    Entries entries = new Entries(Instant::toString);
    lines.forEach(entries::add);
    return new Account(
        last.ticket(),
        last.agency(),
        last.agreement(),
        last.release(),
        at == null ? last.at() : at,
        ZoneOffset.UTC,
        entries.inOrder(),
        null,
        null);
  }
}
