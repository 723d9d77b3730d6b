package punctual.contract;

import java.nio.charset.StandardCharsets;
import tools.jackson.databind.node.ObjectNode;

/** Events for the tests: a ticket that dmv opens, to be changed as a test needs it. */
final class Events {
  static final Contract CONTRACT = Contract.load();

  private Events() {}

  static ObjectNode opened() {
    return (ObjectNode)
        Json.MAPPER.readTree(
            """
            {"specversion":"1.0","id":"dmv-1","source":"/agencies/dmv","type":"ticket.opened",
             "subject":"INC1","time":"2010-11-01T09:00:00-04:00","data":{"agreement":"newyork"}}
            """);
  }

  static ObjectNode event(String type, String data) {
    ObjectNode event = opened().put("type", type);
    event.set("data", Json.MAPPER.readTree(data));
    return event;
  }

  static Reading read(ObjectNode event) {
    return read(event.toString());
  }

  static Reading read(String body) {
    return CONTRACT.read(body.getBytes(StandardCharsets.UTF_8));
  }

  static CloudEvent readable(ObjectNode event) {
    return ((Reading.Readable) read(event)).event();
  }
}
