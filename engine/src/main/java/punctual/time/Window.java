package punctual.time;

import java.util.Comparator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A working window of a day, in seconds of the local day; 24:00 is the day's end. */
record Window(int opens, int closes) {
  static final Comparator<Window> BY_OPENING = Comparator.comparingInt(Window::opens);

  private static final String TIME = "(\\d{1,2}):(\\d{2})(?::(\\d{2}))?";
  private static final Pattern WRITTEN = Pattern.compile(TIME + "-" + TIME);
  private static final int DAY = 86_400;

  static Window of(String written) {
    Matcher matcher = WRITTEN.matcher(written);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(
          "\"%s\" is no working window; expected opening and closing time such as \"08:00-12:00\""
              .formatted(written));
    }
    Window window = new Window(secondOfDay(matcher, 1), secondOfDay(matcher, 4));
    if (window.closes <= window.opens) {
      throw new IllegalArgumentException(
          "\"%s\" closes before it has opened; hours past midnight are a window to 24:00 and one from 00:00 on the next day"
              .formatted(written));
    }
    return window;
  }

  boolean overlaps(Window other) {
    return opens < other.closes && other.opens < closes;
  }

  int seconds() {
    return closes - opens;
  }

  private static int secondOfDay(Matcher matcher, int group) {
    int minute = Integer.parseInt(matcher.group(group + 1));
    int second = matcher.group(group + 2) == null ? 0 : Integer.parseInt(matcher.group(group + 2));
    int time = Integer.parseInt(matcher.group(group)) * 3_600 + minute * 60 + second;
    if (minute > 59 || second > 59 || time > DAY) {
      throw new IllegalArgumentException(
          "\"%s\" names a time of day that does not exist; expected 00:00 to 24:00"
              .formatted(matcher.group()));
    }
    return time;
  }

  @Override
  public String toString() {
    return timeOfDay(opens) + "-" + timeOfDay(closes);
  }

  private static String timeOfDay(int second) {
    String minutes = "%02d:%02d".formatted(second / 3_600, second / 60 % 60);
    return second % 60 == 0 ? minutes : minutes + ":%02d".formatted(second % 60);
  }
}
