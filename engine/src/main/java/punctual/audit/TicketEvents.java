package punctual.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.contract.Senders;
import punctual.engine.TicketEvent;
import punctual.intake.Told;
import punctual.replay.EventFile;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.json.JsonFactory;

/** The events of one ticket out of a file of many, read as {@code replay} reads them. */
final class TicketEvents {

  private static final JsonFactory JSON = new JsonFactory();

  private final Contract contract = Contract.load();
  private final Senders senders = Senders.load(contract);
  private final byte[] name;
  private final String ticket;
  private final Map<String, List<TicketEvent>> byAgency = new TreeMap<>();
  private Instant last = Instant.EPOCH;

  private TicketEvents(String ticket) {
    this.ticket = ticket;
    this.name = ticket.getBytes(StandardCharsets.UTF_8);
  }

  /**
   * @throws IOException when the file cannot be read
   */
  static TicketEvents read(String file, String ticket) throws IOException {
    TicketEvents events = new TicketEvents(ticket);
    try (EventFile lines = EventFile.open(file)) {
      for (byte[] line = lines.next(); line != null; line = lines.next()) {
        events.look(line);
      }
    }
    return events;
  }

  /** By the agency whose ticket it is; several agencies may have a ticket of this name. */
  Map<String, List<TicketEvent>> byAgency() {
    return byAgency;
  }

  /** The time of the file's last event, of whatever ticket. */
  Instant last() {
    return last;
  }

  private void look(byte[] line) {
    Instant time = time(line);
    last = time != null && time.isAfter(last) ? time : last;
    if (mentions(line) && contract.read(line) instanceof Reading.Readable readable) {
      CloudEvent event = readable.event();
      senders
          .ofSource(event.source())
          .filter(sender -> senders.check(sender, event).isEmpty())
          .filter(sender -> event.ticket().equals(ticket))
          .ifPresent(
              sender ->
                  byAgency
                      .computeIfAbsent(sender.agencyOf(event), agency -> new ArrayList<>())
                      .add(Told.of(event, sender.agencyOf(event))));
    }
  }

  private boolean mentions(byte[] line) {
    for (int from = 0; from <= line.length - name.length; from++) {
      int i = 0;
      while (i < name.length && line[from + i] == name[i]) {
        i++;
      }
      if (i == name.length) {
        return true;
      }
    }
    return false;
  }

  private static Instant time(byte[] line) {
    try (JsonParser json = JSON.createParser(ObjectReadContext.empty(), line)) {
      json.nextToken();
      while (json.nextToken() == JsonToken.PROPERTY_NAME) {
        boolean wanted = json.currentName().equals("time");
        json.nextToken();
        if (wanted) {
          return OffsetDateTime.parse(json.getString()).toInstant();
        }
        json.skipChildren();
      }
      return null;
    } catch (JacksonException | DateTimeException e) {
      return null;
    }
  }
}
