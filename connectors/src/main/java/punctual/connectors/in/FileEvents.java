package punctual.connectors.in;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import punctual.mapping.Lines;
import punctual.mapping.Mapper;
import punctual.mapping.Mapping;
import punctual.mapping.Row;
import punctual.mapping.RowProblem;
import punctual.mapping.Rows;

/** The events of a file, one after the other: written in it, or made by a mapping. */
interface FileEvents extends Closeable {

  /** An event and the line that it comes from. */
  record Event(long line, byte[] body) {}

  /**
   * The next event; null at the end.
   *
   * @throws RowProblem if a record cannot be used; the next one may be
   */
  Event next() throws IOException, RowProblem;

  /**
   * Opens a file.
   *
   * @param mapping null for a file that has an event on each line
   */
  static FileEvents open(Path file, Mapping mapping) throws IOException {
    InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
    try {
      String shown = file.getFileName().toString();
      return mapping == null
          ? new Written(new Lines(in))
          : new Mapped(mapping.open(in, shown), new Mapper(mapping));
    } catch (IOException | RuntimeException e) {
      in.close();
      throw e;
    }
  }

  /** Events of the contract, one a line. */
  record Written(Lines lines) implements FileEvents {
    @Override
    public Event next() throws IOException, RowProblem {
      byte[] body = lines.next();
      return body == null ? null : new Event(lines.line(), body);
    }

    @Override
    public void close() throws IOException {
      lines.close();
    }
  }

  /** Events that a mapping makes of records. */
  record Mapped(Rows rows, Mapper mapper, Deque<Event> made) implements FileEvents {
    Mapped(Rows rows, Mapper mapper) {
      this(rows, mapper, new ArrayDeque<>());
    }

    @Override
    public Event next() throws IOException, RowProblem {
      while (made.isEmpty()) {
        Row row = rows.next();
        if (row == null) {
          return null;
        }
        for (String event : mapper.events(row)) {
          made.add(new Event(row.line(), event.getBytes(StandardCharsets.UTF_8)));
        }
      }
      return made.poll();
    }

    @Override
    public void close() throws IOException {
      rows.close();
    }
  }
}
