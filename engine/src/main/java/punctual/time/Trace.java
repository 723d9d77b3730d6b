package punctual.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Shows, window by window, how business time was counted from a start to an end. */
final class Trace {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE uuuu-MM-dd", Locale.ROOT);

  private final BusinessCalendar calendar;
  private final Stops stops;
  private final Span asked;
  private final List<String> lines = new ArrayList<>();
  private long countedUntil;
  private long total;

  Trace(BusinessCalendar calendar, Stops stops, Instant start, Instant end) {
    this.calendar = calendar;
    this.stops = stops;
    asked = new Span(Nanos.of(start), Nanos.of(end));
    countedUntil = asked.from();
  }

  List<String> lines() {
    lines.add("from " + local(asked.from()));
    LocalDate last = local(asked.until()).toLocalDate();
    LocalDate day = local(asked.from()).toLocalDate();
    for (; !day.isAfter(last); day = day.plusDays(1)) {
      addDay(day);
    }
    lines.add("to " + local(asked.until()) + ": " + Amount.words(total));
    return List.copyOf(lines);
  }

  private void addDay(LocalDate day) {
    Placement placement = calendar.placement();
    List<Window> windows = placement.hours().on(day);
    if (windows.isEmpty() || !placement.exists(day)) {
      lines.add(DAY.format(day) + "  closed" + whyClosed(day));
    }
    if (placement.exists(day)) {
      windows.forEach(window -> add(day, window, placement.on(day, window)));
    }
  }

  private String whyClosed(LocalDate day) {
    WorkingHours hours = calendar.placement().hours();
    if (!calendar.placement().exists(day)) {
      return ": " + calendar.zone() + " leapt over this date";
    }
    if (hours.special().containsKey(day)) {
      return ": special day";
    }
    return hours.holidays().containsKey(day) ? ": " + hours.holidays().get(day) : "";
  }

  private void add(LocalDate day, Window window, Span placed) {
    Span used =
        new Span(Math.max(placed.from(), countedUntil), Math.min(placed.until(), asked.until()));
    lines.add(
        "%s  %s%s  %s"
            .formatted(
                DAY.format(day),
                window,
                remark(day, window, placed),
                used.isEmpty() ? "skipped: " + whySkipped(placed) : counted(used)));
  }

  private String remark(LocalDate day, Window window, Span placed) {
    String special = calendar.placement().hours().special().containsKey(day) ? " special day" : "";
    return placed.length() == window.seconds() * Nanos.PER_SECOND
        ? special
        : special + " clock change, " + Amount.words(Math.max(0, placed.length())) + " long";
  }

  private String whySkipped(Span placed) {
    if (placed.until() <= asked.from()) {
      return "before the start";
    }
    return placed.from() >= asked.until() ? "after the end" : "no time left by the clock change";
  }

  private String counted(Span used) {
    long running = stops.between(calendar, used.from(), used.until());
    long paused = used.length() - running;
    countedUntil = used.until();
    total += running;
    return "counted %s from %s to %s%s, in all %s"
        .formatted(
            Amount.words(running),
            local(used.from()).toLocalTime(),
            local(used.until()).toLocalTime(),
            paused == 0 ? "" : " (paused " + Amount.words(paused) + ")",
            Amount.words(total));
  }

  private OffsetDateTime local(long instant) {
    return Nanos.instant(instant).atZone(calendar.zone()).toOffsetDateTime();
  }
}
