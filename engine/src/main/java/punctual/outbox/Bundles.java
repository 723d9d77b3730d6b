package punctual.outbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SqlArrayValue;
import punctual.contract.NoticeOutcome;
import punctual.store.Sql;

/**
 * Notices that go out as one, where the policy says so: of one kind, to one address. The most
 * severe carries the others; what becomes of it becomes of them.
 */
final class Bundles {

  private static final int LARGEST = 50;

  private final JdbcClient jdbc;
  private final String agency;

  Bundles(JdbcClient jdbc, String agency) {
    this.jdbc = jdbc;
    this.agency = agency;
  }

  private record Group(String notice, String channel, String address) {

    static Group of(Waiting waiting) {
      return new Group(waiting.notice(), waiting.channel(), waiting.address());
    }
  }

  /**
   * Gathers what goes together with notices that are due, due itself or not.
   *
   * @return what is sent, with those that it carries
   */
  Map<Waiting, List<Waiting>> gather(List<Waiting> due) {
    Map<Waiting, List<Waiting>> parcels = new LinkedHashMap<>();
    Map<Group, List<Waiting>> groups = groups(due);
    for (Waiting notice : due) {
      List<Waiting> group =
          notice.handing().bundle() ? groups.remove(Group.of(notice)) : List.of(notice);
      if (group != null) {
        for (int from = 0; from < group.size(); from += LARGEST) {
          add(parcels, group.subList(from, Math.min(group.size(), from + LARGEST)));
        }
      }
    }
    return parcels;
  }

  private static void add(Map<Waiting, List<Waiting>> parcels, List<Waiting> together) {
    List<Waiting> carried = together.subList(1, together.size());
    Waiting first = together.get(0);
    parcels.put(carried.isEmpty() ? first : first.carrying(carried), carried);
  }

  private Map<Group, List<Waiting>> groups(List<Waiting> due) {
    Map<Group, List<Waiting>> groups = new LinkedHashMap<>();
    List<Group> asked =
        due.stream().filter(it -> it.handing().bundle()).map(Group::of).distinct().toList();
    if (!asked.isEmpty()) {
      jdbc.sql(Sql.of("notice-bundle"))
          .params(
              agency,
              texts(asked, Group::notice),
              texts(asked, Group::channel),
              texts(asked, Group::address))
          .query((row, number) -> Waiting.of(row))
          .list()
          .forEach(it -> groups.computeIfAbsent(Group.of(it), key -> new ArrayList<>()).add(it));
    }
    return groups;
  }

  /** Keeps who carries whom. */
  void keep(Map<Waiting, List<Waiting>> parcels) {
    List<CopyKey> keys = new ArrayList<>();
    List<String> carriers = new ArrayList<>();
    parcels.forEach(
        (first, carried) -> {
          if (first.handing().bundle()) {
            keys.add(first.key());
            carriers.add(null);
          }
          carried.forEach(
              one -> {
                keys.add(one.key());
                carriers.add(name(first.key()));
              });
        });
    if (!keys.isEmpty()) {
      List<Object> parameters = NoticeStore.parameters(keys, null);
      parameters.remove(0);
      parameters.add(texts(carriers, Function.identity()));
      parameters.add(agency);
      jdbc.sql(Sql.of("notice-carry")).params(parameters).update();
    }
  }

  /** Outcomes with those of all that was carried. */
  List<NoticeOutcome> spread(List<NoticeOutcome> outcomes) {
    Map<String, NoticeOutcome> carriers = new LinkedHashMap<>();
    outcomes.forEach(it -> carriers.put(name(CopyKey.of(it.ticket(), it.key())), it));
    List<NoticeOutcome> all = new ArrayList<>(outcomes);
    jdbc.sql(Sql.of("notice-carried"))
        .params(agency, texts(List.copyOf(carriers.keySet()), Function.identity()))
        .query(
            row -> {
              CopyKey key = new CopyKey(row.getString(2), row.getInt(3), row.getInt(4));
              NoticeOutcome carrier = carriers.get(row.getString(1));
              all.add(of(carrier, key, row.getString(5), row.getString(6)));
            });
    return all;
  }

  private static NoticeOutcome of(
      NoticeOutcome carrier, CopyKey key, String noticeKey, String notice) {
    return new NoticeOutcome(
        carrier.delivered(),
        key.ticket(),
        carrier.agency(),
        notice,
        key.written(noticeKey),
        carrier.channel(),
        carrier.error(),
        carrier.attempt(),
        carrier.permanent(),
        carrier.away());
  }

  private static String name(CopyKey key) {
    return key.ticket() + "\n" + key.line() + "." + key.copy();
  }

  private static <T> SqlArrayValue texts(List<T> rows, Function<T, String> text) {
    return new SqlArrayValue("text", (Object[]) rows.stream().map(text).toArray(String[]::new));
  }
}
