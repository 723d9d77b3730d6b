package punctual.web;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

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

  /** An agency as a part of a path. */
  static String agency(String agency) {
    return encoded(agency);
  }

  static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
