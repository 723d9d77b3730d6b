package punctual.release;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import punctual.policy.ReleaseFiles;
import punctual.store.ReleaseFilesCodec;
import punctual.store.Sql;

/** The releases in the database, with author, reason and evidence; and drafts of new ones. */
public final class ReleaseBook {

  private final JdbcClient jdbc;

  public ReleaseBook(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /**
   * A stored release.
   *
   * @param evidence what the gate found out about exactly these files, as JSON; or null
   */
  public record Entry(String hash, Instant stored, String author, String reason, String evidence) {}

  /**
   * A release in the making.
   *
   * @param hash of its files: its entity tag
   */
  public record Draft(String name, String hash, String author, ReleaseFiles files) {}

  /** Stores a release once; who was first stays its author. */
  public void store(ReleaseFiles files, String author, String reason, Examined examined) {
    jdbc.sql(Sql.of("release/store"))
        .params(files.hash(), ReleaseFilesCodec.write(files), author, reason, examined.evidence())
        .update();
  }

  public Optional<Entry> find(String hash) {
    return jdbc.sql(Sql.of("release/find"))
        .param(hash)
        .query(
            (row, n) ->
                new Entry(
                    row.getString(1),
                    row.getTimestamp(2).toInstant(),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5)))
        .optional();
  }

  /** The hashes of stored releases that begin so. */
  public List<String> beginning(String hash) {
    return jdbc.sql("select hash from release where hash like ?")
        .param(hash.replaceAll("[^0-9a-f]", "") + "%")
        .query(String.class)
        .list();
  }

  /** Puts a release in force. */
  public void activate(Order order) {
    jdbc.sql(Sql.of("release/activate"))
        .params(
            order.release(),
            order.by(),
            order.reason(),
            order.from().toString(),
            order.openTickets() ? "open" : "new")
        .update();
  }

  public Optional<Draft> draft(String name) {
    return jdbc.sql("select name, hash, author, files from draft where name = ?")
        .param(name)
        .query(
            (row, n) ->
                new Draft(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    ReleaseFilesCodec.read(row.getBytes(4))))
        .optional();
  }

  /**
   * Saves a draft.
   *
   * @param before the hash that it must have now; null where there must be none
   * @return false when somebody else has changed it meanwhile
   */
  public boolean save(Draft draft, String before) {
    byte[] files = ReleaseFilesCodec.write(draft.files());
    return before == null
        ? jdbc.sql(Sql.of("release/draft-add"))
                .params(draft.name(), files, draft.files().hash(), draft.author())
                .update()
            == 1
        : jdbc.sql(Sql.of("release/draft-save"))
                .params(files, draft.files().hash(), draft.author(), draft.name(), before)
                .update()
            == 1;
  }
}
