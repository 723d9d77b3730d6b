package punctual.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The agencies with what is open of theirs. */
@Component
final class AgencyList {

  private final Agreements agreements;
  private final JdbcClient jdbc;

  AgencyList(Agreements agreements, JdbcClient jdbc) {
    this.agreements = agreements;
    this.jdbc = jdbc;
  }

  /** An agency under an agreement. */
  record Row(Agreements.Agency agency, String href, long open) {}

  List<Row> withOpenTickets() {
    Map<String, Long> open = new HashMap<>();
    jdbc.sql(Statements.of("agency-counts"))
        .query(
            row -> {
              open.put(row.getString(1), row.getLong(2));
            });
    return agreements.agencies().stream()
        .map(
            agency ->
                new Row(
                    agency,
                    "/agencies/" + Link.agency(agency.id()),
                    open.getOrDefault(agency.id(), 0L)))
        .toList();
  }
}
