package punctual.billing;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPOutputStream;

/** A statement written into a file of its own, which is gone when this is closed. */
public final class Document implements AutoCloseable {

  private static final String PREFIX = "punctual-statement";
  private static final int BUFFER = 1 << 16;

  private final Path file;

  private Document(Path file) {
    this.file = file;
  }

  /** Writes the statement. */
  public static Document of(Statement statement, StatementFormat format) throws IOException {
    Document document = new Document(Files.createTempFile(PREFIX, null));
    try (OutputStream out = document.written()) {
      format.write(statement, out);
    } catch (IOException | RuntimeException e) {
      document.close();
      throw e;
    }
    return document;
  }

  /** Both forms in which a statement is kept, from one reading of its lines. */
  record Both(Document csv, Document pdf) implements AutoCloseable {

    /** CSV by gzip, and PDF. */
    static Both of(Statement statement) throws IOException {
      Document csv = new Document(Files.createTempFile(PREFIX, null));
      try (OutputStream out = new GZIPOutputStream(csv.written())) {
        CsvStatement rows = new CsvStatement(out);
        Statement told = statement.telling(rows::add);
        Document pdf = Document.of(told, StatementFormat.PDF);
        rows.end();
        return new Both(csv, pdf);
      } catch (IOException | RuntimeException e) {
        csv.close();
        throw e;
      }
    }

    @Override
    public void close() throws IOException {
      try (csv;
          pdf) {
        // Each deletes its file.
      }
    }
  }

  private OutputStream written() throws IOException {
    return new BufferedOutputStream(Files.newOutputStream(file), BUFFER);
  }

  public long size() throws IOException {
    return Files.size(file);
  }

  public InputStream open() throws IOException {
    return Files.newInputStream(file);
  }

  @Override
  public void close() throws IOException {
    Files.deleteIfExists(file);
  }
}
