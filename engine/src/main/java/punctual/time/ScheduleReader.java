package punctual.time;

import java.util.ArrayList;
import java.util.List;

/** Reads the words of a schedule: allowances between commas, the last one perhaps repeating. */
final class ScheduleReader {
  private static final String EVERY = "every ";
  private static final String THEN_EVERY = "then every ";

  private final String words;
  private final List<Allowance> slots = new ArrayList<>();
  private Allowance every;

  ScheduleReader(String words) {
    this.words = words;
  }

  Schedule read() {
    for (String part : words.split(",", -1)) {
      add(part.strip());
    }
    return new Schedule(
        words,
        slots.isEmpty() ? every.business() : slots.get(0).business(),
        slots.stream().mapToLong(slot -> Nanos.of(slot.amount())).toArray(),
        every == null ? 0 : Nanos.of(every.amount()));
  }

  private void add(String part) {
    if (every != null) {
      throw refused("goes on after \"every\", which goes on for ever");
    }
    if (part.startsWith(slots.isEmpty() ? EVERY : THEN_EVERY)) {
      every = repeated(part.substring(part.indexOf(EVERY) + EVERY.length()));
    } else {
      slots.add(later(allowance(part)));
    }
  }

  private Allowance repeated(String part) {
    Allowance allowance = allowance(part);
    if (allowance.amount().isZero()) {
      throw refused("repeats without any time between");
    }
    return allowance;
  }

  private Allowance later(Allowance slot) {
    if (!slots.isEmpty() && slot.amount().compareTo(last().amount()) <= 0) {
      throw refused("has \"%s\" after \"%s\"; expected ever later slots".formatted(slot, last()));
    }
    return slot;
  }

  private Allowance allowance(String part) {
    Allowance allowance = Allowance.of(part);
    if (!slots.isEmpty() && allowance.business() != last().business()) {
      throw refused("mixes business time and clock time");
    }
    return allowance;
  }

  private Allowance last() {
    return slots.get(slots.size() - 1);
  }

  private IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException("the schedule \"" + words + "\" " + reason);
  }
}
