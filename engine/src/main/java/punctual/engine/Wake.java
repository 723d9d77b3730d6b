package punctual.engine;

import java.time.Instant;
import java.util.Comparator;

/**
 * An instant at which a ticket is to be looked at: the due instant of a pending obligation, or one
 * that a rule states for a flow.
 *
 * @param name the obligation's or the timer's name
 * @param key tells one occasion of the name from another: each wakes once
 * @param arose its place among the wake-ups of one instant
 */
public record Wake(String name, String key, Instant at, int arose) {

  static final Comparator<Wake> ORDER =
      Comparator.comparing(Wake::at).thenComparingInt(Wake::arose).thenComparing(Wake::name);

  /**
   * The flow variable that names this instant: {@code update-notice} is {@code updateNoticeDue}.
   */
  public static String variable(String name) {
    StringBuilder variable = new StringBuilder(name.length() + 3);
    boolean upper = false;
    for (int i = 0; i < name.length(); i++) {
      char c = name.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        variable.append(upper ? Character.toUpperCase(c) : c);
      }
      upper = !Character.isLetterOrDigit(c);
    }
    return variable.append("Due").toString();
  }
}
