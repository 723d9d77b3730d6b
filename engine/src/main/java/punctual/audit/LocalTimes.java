package punctual.audit;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** Shows instants as people in a zone read them; the offset tells the two hours of autumn apart. */
public record LocalTimes(ZoneId zone) {

  private static final DateTimeFormatter MINUTES =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mmxxx");
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSSSSSxxx");

  /** The local time, with seconds only where there are some. */
  public String of(Instant at) {
    ZonedDateTime local = at.atZone(zone);
    boolean wholeMinutes = local.getSecond() == 0 && local.getNano() == 0;
    return (wholeMinutes ? MINUTES : EXACT).format(local);
  }

  String shown(Object value) {
    return value instanceof Instant at ? of(at) : String.valueOf(value);
  }
}
