package punctual.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.YearMonth;
import punctual.engine.Goal;

/** Addresses of pages. */
final class Link {

  private static final String PLAIN = "(?!\\.+$)[A-Za-z0-9._~-]+";

  private Link() {}

  /** A ticket's page; numbers that do not fit into a path go as parameters. */
  static String ticket(String agency, String id) {
    return id.matches(PLAIN)
        ? "/tickets/" + agency(agency) + "/" + id
        : "/ticket?agency=" + encoded(agency) + "&id=" + encoded(id);
  }

  /** A ticket's ledger over REST. */
  static String ledger(String agency, String id) {
    return id.matches(PLAIN)
        ? "/api/tickets/" + id + "/ledger?agency=" + encoded(agency)
        : "/api/ledger?agency=" + encoded(agency) + "&ticket=" + encoded(id);
  }

  /** An inquiry in the hands of staff. */
  static String inquiry(String agency, String id) {
    return "/staff/inquiries/one?agency=" + encoded(agency) + "&id=" + encoded(id);
  }

  /** An agency's bill of a month. */
  static String bill(String agreement, String agency, YearMonth month) {
    return "/api/agencies/%s/billing?agreement=%s&month=%s&format=csv"
        .formatted(agency(agency), encoded(agreement), month);
  }

  /** A letter's document. */
  static String letter(String agency, String id, int line, int copy) {
    String whose = "agency=" + encoded(agency) + "&id=" + encoded(id);
    return "/staff/inquiries/one/letter.pdf?%s&line=%d&copy=%d".formatted(whose, line, copy);
  }

  /** A month's figure, opened. */
  static String figure(MetricsReport report, Goal goal, YearMonth month) {
    String whose = report.agency() == null ? "" : "&agency=" + encoded(report.agency());
    return "/staff/metrics/%s/figure?clause=%s&month=%s%s"
        .formatted(encoded(report.policy().agreement().id()), encoded(goal.clause()), month, whose);
  }

  /** An agency as a part of a path. */
  static String agency(String agency) {
    return encoded(agency);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
