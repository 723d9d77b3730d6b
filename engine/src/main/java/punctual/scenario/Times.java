package punctual.scenario;

import java.time.Duration;
import java.time.Instant;
import punctual.files.Yaml;
import punctual.time.LocalMoment;
import punctual.time.Offset;

/** Reads the times of a scenario, and shows instants as a scenario would write them. */
record Times(LocalMoment starts) {

  /**
   * Reads an offset from the start, or an instant: with its offset from UTC, or local time in the
   * zone of {@code starts}.
   */
  Instant read(Yaml value) {
    String written = value.text();
    try {
      return starts.instant().plus(Offset.parse(written).elapsed());
    } catch (IllegalArgumentException notAnOffset) {
      return instant(value, written);
    }
  }

  private Instant instant(Yaml value, String written) {
    try {
      return LocalMoment.instant(written, starts.zone());
    } catch (IllegalArgumentException notAnInstant) {
      throw value.problem(
          "\"%s\" is neither an offset such as 9h30m nor an instant such as 2010-11-01T09:00-04:00"
              .formatted(written));
    }
  }

  /** Reads an amount of time: {@code 26h30m} or {@code PT26H30M}. */
  static Duration duration(Yaml value) {
    String written = value.text();
    try {
      return written.startsWith("PT") ? Duration.parse(written) : Offset.parse(written).elapsed();
    } catch (java.time.DateTimeException | IllegalArgumentException e) {
      throw value.problem("\"%s\" is no amount of time such as PT26H30M".formatted(written));
    }
  }

  /** The offset from the start; with a minus sign before it. */
  String offset(Instant at) {
    Duration elapsed = Duration.between(starts.instant(), at);
    return elapsed.isNegative()
        ? "-" + new Offset(elapsed.negated())
        : new Offset(elapsed).toString();
  }
}
