package punctual.replay;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import punctual.ledger.CodePoints;

/** Ledger lines in the export's order: by instant, ticket, agency, then order of arising. */
final class LedgerRun {

  static final Comparator<Entry> ORDER =
      Comparator.comparingLong(Entry::at)
          .thenComparing(Entry::ticket, CodePoints.ORDER)
          .thenComparing(Entry::agency, CodePoints.ORDER)
          .thenComparingInt(Entry::order);

  /**
   * A line and its place.
   *
   * @param at microseconds since 1970
   * @param order of arising within the ticket
   */
  record Entry(long at, String ticket, String agency, int order, byte[] line) {}

  private LedgerRun() {}

  static void write(List<Entry> sorted, Path file) throws IOException {
    try (DataOutputStream out =
        new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(file), 1 << 18))) {
      for (Entry entry : sorted) {
        out.writeLong(entry.at());
        out.writeUTF(entry.ticket());
        out.writeUTF(entry.agency());
        out.writeInt(entry.order());
        out.writeInt(entry.line().length);
        out.write(entry.line());
      }
      out.writeLong(Long.MIN_VALUE);
    }
  }

  /** Reads a run back, entry by entry. */
  static final class Reader implements Iterator<Entry>, AutoCloseable {

    private final DataInputStream in;
    private Entry next;

    Reader(Path file) throws IOException {
      in = new DataInputStream(new BufferedInputStream(Files.newInputStream(file), 1 << 17));
      next = read();
    }

    private Entry read() {
      try {
        long at = in.readLong();
        if (at == Long.MIN_VALUE) {
          return null;
        }
        String ticket = in.readUTF();
        String agency = in.readUTF();
        return new Entry(at, ticket, agency, in.readInt(), in.readNBytes(in.readInt()));
      } catch (IOException e) {
        throw new java.io.UncheckedIOException(e);
      }
    }

    @Override
    public boolean hasNext() {
      return next != null;
    }

    @Override
    public Entry next() {
      if (next == null) {
        throw new NoSuchElementException();
      }
      Entry current = next;
      next = read();
      return current;
    }

    @Override
    public void close() throws IOException {
      in.close();
    }
  }
}
