package punctual.web;

import java.time.ZoneId;

/** A copy of a notice as a page shows it. */
record NoticeView(
    Notices.Copy copy, String href, When at, When handedOver, String state, String tone) {

  static NoticeView of(Notices.Copy copy, ZoneId zone) {
    return new NoticeView(
        copy,
        Link.ticket(copy.agency(), copy.ticket()),
        When.of(copy.at(), zone),
        When.of(copy.handedOver(), zone),
        copy.state().equals("published") ? "on its way" : copy.state().replace('-', ' '),
        Tone.of(copy.state()));
  }
}
