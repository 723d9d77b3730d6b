package punctual.live;

import java.time.Instant;

/** Messages of the contract, written by hand. */
final class Events {

  private final String agency;

  Events(String agency) {
    this.agency = agency;
  }

  String opened(String ticket, Instant at, String impact, String urgency) {
    return event(
        ticket,
        at,
        "ticket.opened",
        """
        {"agreement":"newyork","service":"application-support","summary":"down","impact":"%s","urgency":"%s"}
        """
            .formatted(impact, urgency)
            .strip());
  }

  String event(String ticket, Instant at, String type, String data) {
    return event(ticket + "-" + type + "-" + at, ticket, at, type, data);
  }

  String event(String id, String ticket, Instant at, String type, String data) {
    return """
        {"specversion":"1.0","id":"%s","source":"/agencies/%s","type":"%s","subject":"%s","time":"%s","data":%s}
        """
        .formatted(id, agency, type, ticket, at, data)
        .strip();
  }
}
