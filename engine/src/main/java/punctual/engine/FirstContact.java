package punctual.engine;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which tickets, once resolved, a goal counts whose words begin with {@code first-contact}: all of
 * them, or {@code first-contact of incidents but not change, request by email}.
 *
 * @param ofIncidents inquiries are left out
 * @param butNot categories of tickets that are left out
 * @param channel by which the tickets were told that are counted and shown apart; null where all
 *     are counted
 */
public record FirstContact(boolean ofIncidents, List<String> butNot, String channel) {

  private static final Pattern WORDS =
      Pattern.compile(
          "first-contact(?<incidents> of incidents)?"
              + "(?: but not (?<without>.+?))?(?: by (?<channel>\\S+))?");

  /** What these words say; empty where they speak of something else. */
  public static Optional<FirstContact> of(String words) {
    Matcher said = WORDS.matcher(words);
    if (!said.matches()) {
      return Optional.empty();
    }
    String without = said.group("without");
    List<String> butNot = without == null ? List.of() : List.of(without.trim().split("\\s*,\\s*"));
    return Optional.of(
        new FirstContact(said.group("incidents") != null, butNot, said.group("channel")));
  }

  /** Whether a ticket is counted, wherever it was told. */
  public boolean counts(boolean inquiry, String category) {
    return !(inquiry && ofIncidents) && !butNot.contains(String.valueOf(category));
  }
}
