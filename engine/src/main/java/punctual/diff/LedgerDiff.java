package punctual.diff;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Function;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.ledger.LedgerLine;
import punctual.ledger.LedgerReader;
import punctual.replay.EventFile;

/**
 * Compares two ledger files, plain, {@code .gz} or {@code .xz}. Which release a line names does not
 * count. Only lines that the other ledger does not have are kept in memory, so two ledgers in the
 * order of time may be as long as they like.
 */
public final class LedgerDiff {
  private final String first;
  private final String second;
  private final LineBag firstOnly = new LineBag();
  private final LineBag secondOnly = new LineBag();
  private long same;

  private LedgerDiff(String first, String second) {
    this.first = first;
    this.second = second;
  }

  private record Leftovers(List<LineBytes> before, List<LineBytes> after) {}

  /**
   * Compares; differences come ticket by ticket, and of each in the order of time.
   *
   * @return what they come to
   * @throws FileProblem when a file cannot be read or holds something else than ledger lines
   */
  public static DiffSummary compare(String first, String second, Consumer<Difference> differences) {
    LedgerDiff diff = new LedgerDiff(first, second);
    diff.readBoth();
    DiffSummary summary = new DiffSummary();
    for (Leftovers ticket : diff.byTicket().values()) {
      List<LedgerLine> before = lines(first, ticket.before());
      List<LedgerLine> after = lines(second, ticket.after());
      List<Difference> found = TicketPairs.of(before, after);
      diff.same += before.size() - found.stream().filter(one -> one.before() != null).count();
      found.forEach(summary::add);
      found.forEach(differences);
    }
    summary.addSame(diff.same);
    return summary;
  }

  private void readBoth() {
    try (Source one = new Source(first);
        Source other = new Source(second)) {
      while (one.line != null || other.line != null) {
        boolean fromFirst =
            other.line == null || one.line != null && one.line.roughlyComparedTo(other.line) <= 0;
        if (fromFirst) {
          read(one, firstOnly, secondOnly);
        } else {
          read(other, secondOnly, firstOnly);
        }
      }
    }
  }

  private void read(Source source, LineBag own, LineBag others) {
    if (others.take(source.line)) {
      same++;
    } else {
      own.add(source.line);
    }
    source.advance();
  }

  private Map<TicketName, Leftovers> byTicket() {
    Map<TicketName, Leftovers> tickets = new TreeMap<>(TicketName.ORDER);
    firstOnly.lines().forEach(line -> leftovers(tickets, first, line).before().add(line));
    secondOnly.lines().forEach(line -> leftovers(tickets, second, line).after().add(line));
    return tickets;
  }

  private static Leftovers leftovers(
      Map<TicketName, Leftovers> tickets, String file, LineBytes line) {
    return tickets.computeIfAbsent(
        read(file, line, LineBytes::ticket),
        ticket -> new Leftovers(new ArrayList<>(2), new ArrayList<>(2)));
  }

  private static List<LedgerLine> lines(String file, List<LineBytes> lines) {
    return lines.stream()
        .map(line -> read(file, line, bytes -> LedgerReader.read(bytes.bytes())))
        .toList();
  }

  private static <T> T read(String file, LineBytes line, Function<LineBytes, T> reading) {
    try {
      return reading.apply(line);
    } catch (IllegalArgumentException e) {
      throw new FileProblem(Place.of(file), e.getMessage());
    }
  }

  /** A file being read; {@code line} is null at its end. */
  private static final class Source implements AutoCloseable {
    private final String name;
    private final EventFile file;
    private LineBytes line;

    Source(String name) {
      this.name = name;
      try {
        this.file = EventFile.open(name);
      } catch (IOException e) {
        throw problem(e);
      }
      advance();
    }

    void advance() {
      try {
        byte[] next = file.next();
        if (next != null && next[0] != '{') {
          throw new FileProblem(
              new Place(name, (int) file.line(), 0), "no ledger line: it is no JSON object");
        }
        line = next == null ? null : LineBytes.of(next);
      } catch (IOException e) {
        throw problem(e);
      }
    }

    private FileProblem problem(IOException e) {
      return new FileProblem(
          Place.of(name),
          e instanceof NoSuchFileException
              ? "there is no such file"
              : "cannot be read: " + e.getMessage());
    }

    @Override
    public void close() {
      try {
        file.close();
      } catch (IOException e) {
        throw problem(e);
      }
    }
  }
}
