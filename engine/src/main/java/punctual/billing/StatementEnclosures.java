package punctual.billing;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.contract.NoticeSend.Attachment;
import punctual.outbox.Enclosures;
import punctual.store.Sql;

/**
 * The kept statement as files of a mail: the lines and the report; where that is too much, the
 * lines compressed, then those alone, else nothing.
 */
public final class StatementEnclosures implements Enclosures {

  /** In all, before Base64: what a message to the connectors may hold. */
  private static final int MOST_BYTES = 2_500_000;

  private final JdbcClient jdbc;

  public StatementEnclosures(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record File(String name, String mediaType, byte[] content) {

    Attachment attached() {
      return new Attachment(name, mediaType, Base64.getEncoder().encodeToString(content));
    }
  }

  @Override
  public List<Attachment> of(String agency, String name) {
    StatementName statement = StatementName.read(name);
    return jdbc.sql(Sql.of("billing/month-end-find"))
        .param("agreement", statement.agreement())
        .param("month", statement.month().toString())
        .param("agency", agency)
        .query((row, number) -> fitting(statement.file(agency), row.getBytes(1), row.getBytes(2)))
        .optional()
        .orElse(List.of());
  }

  private static List<Attachment> fitting(String name, byte[] kept, byte[] pdf) {
    String csv = name + ".csv";
    byte[] lines = plain(kept);
    File report = new File(name + ".pdf", StatementFormat.PDF.mediaType(), pdf);
    File table = new File(csv, StatementFormat.CSV.mediaType(), lines);
    if (fits(table, report)) {
      return List.of(table.attached(), report.attached());
    }
    File zip = new File(name + ".csv.zip", "application/zip", zipped(csv, lines));
    if (fits(zip, report)) {
      return List.of(zip.attached(), report.attached());
    }
    return fits(zip) ? List.of(zip.attached()) : List.of();
  }

  private static boolean fits(File... files) {
    long bytes = 0;
    for (File file : files) {
      bytes += file.content().length;
    }
    return bytes <= MOST_BYTES;
  }

  private static byte[] plain(byte[] compressed) {
    try (GZIPInputStream gzip = new GZIPInputStream(new ByteArrayInputStream(compressed))) {
      return gzip.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static byte[] zipped(String name, byte[] content) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      zip.putNextEntry(new ZipEntry(name));
      zip.write(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes.toByteArray();
  }
}
