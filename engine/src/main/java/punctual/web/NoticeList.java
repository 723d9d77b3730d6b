package punctual.web;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** An agency's notices, page by page. */
@Component
final class NoticeList {

  private static final int USUAL = 50;
  private static final int MOST = 500;

  private final Notices notices;
  private final Agreements agreements;

  NoticeList(Notices notices, Agreements agreements) {
    this.notices = notices;
    this.agreements = agreements;
  }

  /**
   * What is asked for; everything may be left out.
   *
   * @param since an instant with offset, or a day in the agreement's zone
   * @param role only notices to this role
   * @param after the place at which the page before ended
   * @param limit the most notices on a page, 1 to 500
   */
  record Asked(
      String since, String ticket, String notice, String role, String after, Integer limit) {

    boolean isFiltered() {
      return blank(since) != null
          || blank(ticket) != null
          || blank(notice) != null
          || blank(role) != null;
    }
  }

  /**
   * @param after the place at which it ends; null for the last
   * @param query the parameters of the page after it
   */
  record Page(List<Notices.Copy> notices, String after, String query) {}

  Page page(String agency, Asked asked) {
    if (agreements.of(agency).isEmpty()) {
      throw new NotFound("no agency '" + agency + "' is under an agreement here");
    }
    int limit = asked.limit() == null ? USUAL : asked.limit();
    if (limit < 1 || limit > MOST) {
      throw new WrongRequest("limit", "is a number from 1 to " + MOST);
    }
    NoticePlace after = blank(asked.after()) == null ? null : NoticePlace.read(asked.after());
    List<Notices.Copy> found = notices.of(agency, filter(agency, asked), after, limit + 1);
    if (found.size() <= limit) {
      return new Page(found, null, null);
    }
    String end = NoticePlace.of(found.get(limit - 1)).written();
    return new Page(found.subList(0, limit), end, query(asked, end));
  }

  private Notices.Filter filter(String agency, Asked asked) {
    return new Notices.Filter(
        instant(blank(asked.since()), agreements.zoneOf(agency)),
        blank(asked.ticket()),
        blank(asked.notice()),
        blank(asked.role()));
  }

  private static String blank(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static Instant instant(String written, ZoneId zone) {
    if (written == null) {
      return null;
    }
    try {
      return written.length() == "2010-11-01".length()
          ? LocalDate.parse(written).atStartOfDay(zone).toInstant()
          : OffsetDateTime.parse(written.replace(' ', '+')).toInstant();
    } catch (DateTimeException e) {
      throw new WrongRequest(
          "since", "is a day like 2010-11-01 or an instant like 2010-11-01T09:00:00Z");
    }
  }

  private static String query(Asked asked, String after) {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("since", blank(asked.since()));
    parameters.put("ticket", blank(asked.ticket()));
    parameters.put("notice", blank(asked.notice()));
    parameters.put("role", blank(asked.role()));
    parameters.put("limit", asked.limit());
    parameters.put("after", after);
    return parameters.entrySet().stream()
        .filter(one -> one.getValue() != null)
        .map(one -> one.getKey() + "=" + Link.encoded(one.getValue().toString()))
        .collect(Collectors.joining("&", "?", ""));
  }
}
