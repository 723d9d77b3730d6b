package punctual.time;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.zone.ZoneRules;

/**
 * An instant named by local time and zone. A local time in the spring gap takes the offset before
 * the change; one that happens twice is the first unless written with an offset (semantics 3).
 */
public record LocalMoment(Instant instant, ZoneId zone) {
  private static final DateTimeFormatter LOCAL_OR_OFFSET =
      new DateTimeFormatterBuilder()
          .append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
          .optionalStart()
          .appendOffsetId()
          .toFormatter()
          .withResolverStyle(ResolverStyle.STRICT);

  /**
   * Reads {@code 2010-11-01T09:00 America/New_York}, or with an offset {@code
   * 2010-11-07T01:30-05:00 America/New_York}.
   *
   * @throws IllegalArgumentException where there is no such time, zone or offset
   */
  public static LocalMoment parse(String written) {
    int space = written.indexOf(' ');
    if (space < 0) {
      throw new IllegalArgumentException(
          "\"%s\" names no zone; expected for example \"2010-11-01T09:00 America/New_York\""
              .formatted(written));
    }
    ZoneId zone = zone(written.substring(space + 1).strip());
    TemporalAccessor time = localOrOffset(written.substring(0, space));
    return new LocalMoment(
        time instanceof OffsetDateTime chosen
            ? possible(chosen, zone).toInstant()
            : at((LocalDateTime) time, zone),
        zone);
  }

  /** The instant at which clocks in the zone show the local time. */
  public static Instant at(LocalDateTime local, ZoneId zone) {
    return Instant.ofEpochSecond(epochSecond(local, zone.getRules()), local.getNano());
  }

  /**
   * The zone of that name.
   *
   * @throws IllegalArgumentException where there is none
   */
  public static ZoneId zone(String name) {
    try {
      return ZoneId.of(name);
    } catch (DateTimeException unknown) {
      throw new IllegalArgumentException(
          "\"%s\" is no known time zone; expected a name such as \"America/New_York\""
              .formatted(name),
          unknown);
    }
  }

  /**
   * Reads an instant with offset, or a local time in the zone.
   *
   * @throws IllegalArgumentException where it is neither
   */
  public static Instant instant(String written, ZoneId zone) {
    TemporalAccessor time = localOrOffset(written);
    return time instanceof OffsetDateTime instant
        ? instant.toInstant()
        : at((LocalDateTime) time, zone);
  }

  static LocalDate date(String written) {
    try {
      return LocalDate.parse(written);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "\"%s\" is no date; expected for example \"2010-11-25\"".formatted(written), malformed);
    }
  }

  static long epochSecond(LocalDateTime local, ZoneRules rules) {
    return local.toEpochSecond(rules.getOffset(local));
  }

  private static TemporalAccessor localOrOffset(String written) {
    try {
      return LOCAL_OR_OFFSET.parseBest(written, OffsetDateTime::from, LocalDateTime::from);
    } catch (DateTimeParseException malformed) {
      throw new IllegalArgumentException(
          "\"%s\" is no date and time; expected for example \"2010-11-01T09:00-04:00\""
              .formatted(written),
          malformed);
    }
  }

  private static OffsetDateTime possible(OffsetDateTime time, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    LocalDateTime local = time.toLocalDateTime();
    ZoneOffset usual = rules.getOffset(local);
    if (time.getOffset().equals(usual) || rules.isValidOffset(local, time.getOffset())) {
      return time;
    }
    throw new IllegalArgumentException(
        "%s has no offset %s at %s; expected %s".formatted(zone, time.getOffset(), local, usual));
  }
}
