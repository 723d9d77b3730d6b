package punctual.time;

import java.math.BigDecimal;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the words of an allowance: a number, the kind of time if named, a unit. */
final class AllowanceReader {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}(\\.\\d{1,15})?");
  private static final Map<String, ChronoUnit> UNITS =
      Map.of(
          "second", ChronoUnit.SECONDS,
          "minute", ChronoUnit.MINUTES,
          "hour", ChronoUnit.HOURS,
          "day", ChronoUnit.DAYS,
          "week", ChronoUnit.WEEKS);

  private final String words;
  private final String[] parts;

  AllowanceReader(String words) {
    this.words = words;
    parts = words.strip().split("\\s+");
  }

  Allowance read() {
    if (parts.length > 3 || !NUMBER.matcher(parts[0]).matches()) {
      throw refused("is no amount of time");
    }
    if (parts.length == 1) {
      throw refused("has no unit");
    }
    ChronoUnit unit = unit();
    boolean business = isBusiness();
    if (business && unit.isDateBased()) {
      throw refused("gives business time in days; write it in hours");
    }
    return new Allowance(words, Amount.of(new BigDecimal(parts[0]), unit), business);
  }

  private ChronoUnit unit() {
    String name = parts[parts.length - 1];
    ChronoUnit unit = UNITS.get(name.endsWith("s") ? name.substring(0, name.length() - 1) : name);
    if (unit == null) {
      throw refused("has no unit of time (seconds, minutes, hours, days or weeks)");
    }
    return unit;
  }

  private boolean isBusiness() {
    if (parts.length == 2 || parts[1].equals("clock")) {
      return false;
    }
    if (!parts[1].equals("business")) {
      throw refused("names a kind of time that is neither business nor clock");
    }
    return true;
  }

  private IllegalArgumentException refused(String reason) {
    return new IllegalArgumentException(
        "\"%s\" %s; expected for example \"15 minutes\" or \"6 business hours\""
            .formatted(words, reason));
  }
}
