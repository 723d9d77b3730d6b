package punctual.time;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of a scenario as elapsed time from its start (contracts 3): {@code 45m}, {@code 9h30m},
 * {@code 2d} (48 hours).
 */
public record Offset(Duration elapsed) {
  private static final String NUMBER = "(\\d{1,9})";
  private static final Pattern WRITTEN =
      Pattern.compile("(?=.)(?:%1$sd)?(?:%1$sh)?(?:%1$sm)?(?:%1$ss)?".formatted(NUMBER));

  /**
   * Reads the offset.
   *
   * @throws IllegalArgumentException where it is written otherwise
   */
  public static Offset parse(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no offset; expected for example 45m, 9h30m or 2d".formatted(written));
    }
    return new Offset(
        Duration.ofDays(number(matcher, 1))
            .plusHours(number(matcher, 2))
            .plusMinutes(number(matcher, 3))
            .plusSeconds(number(matcher, 4)));
  }

  private static long number(Matcher matcher, int group) {
    return matcher.group(group) == null ? 0 : Long.parseLong(matcher.group(group));
  }

  /** As a scenario would write it; fractions of a second are left out. */
  @Override
  public String toString() {
    if (elapsed.toSeconds() == 0) {
      return "0m";
    }
    return part(elapsed.toDaysPart(), "d")
        + part(elapsed.toHoursPart(), "h")
        + part(elapsed.toMinutesPart(), "m")
        + part(elapsed.toSecondsPart(), "s");
  }

  private static String part(long number, String unit) {
    return number == 0 ? "" : number + unit;
  }
}
