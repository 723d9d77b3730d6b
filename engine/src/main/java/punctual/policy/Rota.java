package punctual.policy;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import punctual.facts.Assignee;
import punctual.policy.ContactLists.Dated;
import punctual.policy.ContactLists.TopicRow;

/** The topic table: who takes which topic on which day of the week; the first row that fits. */
record Rota(List<Dated<TopicRow>> rows, ZoneId zone) {

  /** The topics of that instant in the order of the table. */
  List<String> topics(Instant at) {
    return rows.stream()
        .filter(dated -> dated.validAt(at))
        .map(dated -> dated.row().topic())
        .distinct()
        .toList();
  }

  List<Assignee> assignees(String topic, Instant at) {
    ZonedDateTime local = at.atZone(zone);
    return rows.stream()
        .filter(dated -> dated.validAt(at))
        .map(Dated::row)
        .filter(row -> row.topic().equals(topic) && row.days().contains(local.getDayOfWeek()))
        .limit(1)
        .filter(row -> row.assignee() != null)
        .map(row -> new Assignee(row.topic(), row.assignee()))
        .toList();
  }
}
