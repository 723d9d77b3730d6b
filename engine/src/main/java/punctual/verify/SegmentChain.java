package punctual.verify;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.ledger.Chain;
import punctual.store.Sql;
import punctual.verify.Segment.Head;

/** Whether the segments are all there and unchanged, and the ledger holds what they sealed. */
final class SegmentChain {

  private final JdbcClient jdbc;
  private final Set<String> noted;
  private final List<String> faults = new ArrayList<>();
  private long segments;
  private long sealedTo;
  private String hash = Chain.START;

  /**
   * @param noted seals that somebody noted: each must be the hash of a segment
   */
  SegmentChain(JdbcClient jdbc, Collection<String> noted) {
    this.jdbc = jdbc;
    this.noted = new TreeSet<>(noted);
  }

  private record Stored(long n, long from, long to, byte[] heads, String hash) {}

  void check() {
    for (List<Stored> page = page(); !page.isEmpty(); page = page()) {
      page.forEach(this::check);
    }
    noted.forEach(seal -> faults.add("no segment has the seal " + seal));
  }

  private List<Stored> page() {
    return jdbc.sql(Sql.of("verify/segments"))
        .param(segments)
        .query(
            (row, number) ->
                new Stored(
                    row.getLong(1),
                    row.getLong(2),
                    row.getLong(3),
                    row.getBytes(4),
                    row.getString(5)))
        .list();
  }

  private void check(Stored stored) {
    if (stored.n() != segments + 1 || stored.from() != sealedTo) {
      faults.add("segment %d is missing".formatted(segments + 1));
    }
    Segment segment = Segment.unpacked(stored.heads());
    if (!segment.hash(hash).equals(stored.hash())) {
      faults.add("segment %d is not what was sealed".formatted(stored.n()));
    }
    broken(segment.heads())
        .forEach(
            head ->
                faults.add(
                    "%s of %s: line %d is not the one that segment %d sealed"
                        .formatted(head.ticket(), head.agency(), head.n(), stored.n())));
    noted.remove(stored.hash());
    segments = stored.n();
    sealedTo = stored.to();
    hash = stored.hash();
  }

  private List<Head> broken(List<Head> heads) {
    return jdbc.sql(Sql.of("verify/segment-broken"))
        .params(
            new SqlArrayValue("text", heads.stream().map(Head::agency).toArray()),
            new SqlArrayValue("text", heads.stream().map(Head::ticket).toArray()),
            new SqlArrayValue("int4", heads.stream().map(Head::n).toArray()),
            new SqlArrayValue("text", heads.stream().map(Head::hash).toArray()))
        .query((row, number) -> new Head(row.getString(1), row.getString(2), row.getInt(3), null))
        .list();
  }

  List<String> faults() {
    return faults;
  }

  long segments() {
    return segments;
  }

  /** The hash of the last segment. */
  String hash() {
    return hash;
  }

  /** How many lines no segment has sealed yet. */
  long unsealed() {
    return jdbc.sql(Sql.of("verify/unsealed")).param(sealedTo).query(Long.class).single();
  }
}
