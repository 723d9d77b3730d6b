package punctual.time;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Reads a question of the verb {@code due}, noting everything that is wrong with it. */
final class DueReader {
  private static final List<String> OF_CALENDAR = List.of("zone", "hours", "holidays", "special");
  private static final List<String> OF_QUESTION =
      List.of("id", "pauses", "start", "minutes", "end");
  private static final List<String> KNOWN =
      Stream.concat(OF_CALENDAR.stream(), OF_QUESTION.stream()).toList();

  private final Faults faults = new Faults();
  private final RawFields fields;
  private final BusinessCalendar calendar;

  DueReader(Map<String, ?> question, BusinessCalendar calendar) {
    fields = new RawFields(question, faults);
    this.calendar = calendar;
  }

  static WrittenCalendar calendarIn(Map<String, ?> question) {
    refuseAllBut(KNOWN, question);
    Map<String, Object> calendar = new HashMap<>(question);
    calendar.keySet().retainAll(OF_CALENDAR);
    return WrittenCalendar.of(calendar);
  }

  static void refuseCalendarIn(Map<String, ?> question) {
    refuseAllBut(OF_QUESTION, question);
  }

  private static void refuseAllBut(List<String> known, Map<String, ?> question) {
    Faults faults = new Faults();
    new RawFields(question, faults).refuseUnknown(known);
    faults.refuseIfAny();
  }

  DueRequest read() {
    Instant start = instant("/start", fields.text("start"));
    Duration amount = fields.has("minutes") || !fields.has("end") ? amount() : null;
    Instant end = fields.has("end") ? end(start) : null;
    Stops stops = Stops.of(pauses());
    faults.refuseIfAny();
    return new DueRequest(calendar, stops, start, amount, end);
  }

  private Duration amount() {
    BigDecimal minutes = fields.number("minutes");
    return minutes == null
        ? null
        : faults.reading("/minutes", () -> Amount.of(minutes, ChronoUnit.MINUTES));
  }

  private Instant end(Instant start) {
    Instant end = instant("/end", fields.text("end"));
    if (fields.has("minutes")) {
      faults.add("/end", "stands beside minutes; expected one of the two");
    } else if (start != null && end != null && end.isBefore(start)) {
      faults.add("/end", end + " lies before the start " + start);
    }
    return end;
  }

  private List<Stop> pauses() {
    List<Stop> pauses = new ArrayList<>();
    List<?> written = fields.list("pauses");
    for (int i = 0; i < written.size(); i++) {
      Stop pause = pause(Faults.pointer("/pauses", i), written.get(i));
      if (pause != null) {
        pauses.add(pause);
      }
    }
    return pauses;
  }

  private Stop pause(String pointer, Object written) {
    if (!(written instanceof List<?> ends) || ends.size() != 2) {
      faults.add(pointer, "is no pause; expected a list of two instants, from and to");
      return null;
    }
    Instant from = instant(pointer + "/0", fields.text(pointer + "/0", ends.get(0)));
    Instant to = instant(pointer + "/1", fields.text(pointer + "/1", ends.get(1)));
    return from == null || to == null ? null : faults.reading(pointer, () -> new Stop(from, to));
  }

  private Instant instant(String pointer, String written) {
    return written == null ? null : faults.reading(pointer, () -> instant(written));
  }

  private Instant instant(String written) {
    Instant instant = LocalMoment.instant(written, calendar.zone());
    return Nanos.covered(instant).truncatedTo(ChronoUnit.MICROS);
  }
}
