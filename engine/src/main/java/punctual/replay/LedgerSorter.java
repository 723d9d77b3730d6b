package punctual.replay;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.PriorityQueue;
import punctual.replay.LedgerRun.Entry;

/** Sorts any number of ledger lines: what exceeds the memory allowed lies in files meanwhile. */
final class LedgerSorter implements AutoCloseable {

  private static final long IN_MEMORY = 24L << 20;
  private static final int ENTRY = 96;

  private final Path folder;
  private final List<Path> files = new ArrayList<>();
  private final List<List<Entry>> rest = new ArrayList<>();

  LedgerSorter() throws IOException {
    folder = Files.createTempDirectory("punctual-ledger");
  }

  /** A place to put lines; each thread has its own. */
  final class Intake {

    private List<Entry> entries = new ArrayList<>();
    private long held;

    void add(Entry entry) {
      entries.add(entry);
      held += entry.line().length + ENTRY;
      if (held > IN_MEMORY) {
        entries.sort(LedgerRun.ORDER);
        spill(entries);
        entries = new ArrayList<>();
        held = 0;
      }
    }

    void end() {
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

  /** Writes every line in order; gives their number. */
  long writeTo(OutputStream out) throws IOException {
    PriorityQueue<Head> heads =
        new PriorityQueue<>(Comparator.comparing(Head::entry, LedgerRun.ORDER));
    List<LedgerRun.Reader> readers = new ArrayList<>();
    for (Path file : files) {
      readers.add(new LedgerRun.Reader(file));
    }
    readers.forEach(reader -> advance(reader, heads));
    rest.forEach(entries -> advance(entries.iterator(), heads));
    long lines = merge(heads, out);
    for (LedgerRun.Reader reader : readers) {
      reader.close();
    }
    return lines;
  }

  private static long merge(PriorityQueue<Head> heads, OutputStream out) throws IOException {
    long lines = 0;
    for (Head head = heads.poll(); head != null; head = heads.poll()) {
      out.write(head.entry().line());
      out.write('\n');
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
