package punctual.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import punctual.replay.LedgerRun.Entry;

/** Sorts any number of ledger lines: what exceeds the memory allowed lies in files meanwhile. */
public final class LedgerSorter implements AutoCloseable {

  private static final long IN_MEMORY = 24L << 20;
  private static final int ENTRY = 96;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<List<Entry>> rest = new ArrayList<>();

  public LedgerSorter() throws IOException {
    folder = Files.createTempDirectory("punctual-ledger");
  }

  /** A place to put lines; each thread has its own. */
  public final class Intake {

    private List<Entry> entries = new ArrayList<>();
    private long held;

    /**
     * @param order of arising within the ticket
     */
    public void add(Instant at, String ticket, String agency, int order, byte[] line) {
      long micros = at.getEpochSecond() * 1_000_000 + at.getNano() / 1_000;
      add(new Entry(micros, ticket, agency, order, line));
    }

    private void add(Entry entry) {
      entries.add(entry);
      held += entry.line().length + ENTRY;
      if (held > IN_MEMORY) {
        entries.sort(LedgerRun.ORDER);
        spill(entries);
        entries = new ArrayList<>();
        held = 0;
      }
    }

    /** There is no more; without this the lines are not among those sorted. */
    public void end() {
      entries.sort(LedgerRun.ORDER);
      synchronized (LedgerSorter.this) {
        rest.add(entries);
      }
    }
  }

  private void spill(List<Entry> sorted) {
    Path file;
    synchronized (this) {
      file = folder.resolve("run-" + files.size());
      files.add(file);
    }
    try {
      LedgerRun.write(sorted, file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Head(Entry entry, Iterator<Entry> tail) {}

  /** Takes a line's bytes. */
  @FunctionalInterface
  public interface Taker {
    void take(byte[] line) throws IOException;
  }

  /** Gives every line in order; gives their number. May be asked again. */
  public long each(Taker taker) throws IOException {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::entry, LedgerRun.ORDER));
    List<LedgerRun.Reader> readers = new ArrayList<>();
    try {
      for (Path file : files) {
        readers.add(new LedgerRun.Reader(file));
      }
      readers.forEach(reader -> advance(reader, heads));
      rest.forEach(entries -> advance(entries.iterator(), heads));
      return merge(heads, taker);
    } finally {
      for (LedgerRun.Reader reader : readers) {
        reader.close();
      }
    }
  }

  private static long merge(PriorityQueue<Head> heads, Taker taker) throws IOException {
    long lines = 0;
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      taker.take(head.entry().line());
      lines++;
      advance(head.tail(), heads);
    }
    return lines;
  }

  private static void advance(Iterator<Entry> run, PriorityQueue<Head> heads) {
    if (run.hasNext()) {
      heads.add(new Head(run.next(), run));
    }
  }

  @Override
  public void close() throws IOException {
    for (Path file : files) {
      Files.deleteIfExists(file);
    }
    Files.deleteIfExists(folder);
  }
}
