package punctual.connectors.mailbox;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.contract.EventName;

/** Which ticket a mail is about. */
final class Conversation {
  private static final Pattern OURS =
      Pattern.compile("<([a-z0-9-]+)\\.(.+)\\.\\d+\\.\\d+@punctual>");
  private static final Pattern THREAD = Pattern.compile("<ticket\\.([0-9a-f-]{36})@[^>]+>");

  private Conversation() {}

  /**
   * The ticket that a mail answers: named in its subject, or in the ids of our mails before it.
   *
   * @param numbers what a ticket's number looks like in a subject; its first group where it has one
   */
  static Optional<String> ticket(String subject, List<String> before, Pattern numbers) {
    Matcher named = numbers.matcher(subject == null ? "" : subject);
    if (named.find()) {
      return Optional.of(named.groupCount() > 0 ? named.group(1) : named.group());
    }
    return before.stream().flatMap(id -> ours(id, before).stream()).findFirst();
  }

  /** The ticket of a notice's id; only if the conversation's first id says the same. */
  private static Optional<String> ours(String id, List<String> before) {
    Matcher ours = OURS.matcher(id);
    if (!ours.matches()) {
      return Optional.empty();
    }
    byte[] words = (ours.group(1) + '\n' + ours.group(2)).getBytes(StandardCharsets.UTF_8);
    String thread = UUID.nameUUIDFromBytes(words).toString();
    boolean sure =
        before.stream()
            .map(THREAD::matcher)
            .anyMatch(other -> other.matches() && other.group(1).equals(thread));
    return sure ? Optional.of(ours.group(2)) : Optional.empty();
  }

  /** The number of the ticket that a conversation opens: the same for each of its mails. */
  static String number(String id, List<String> before) {
    String first = before.isEmpty() ? id : before.get(0);
    String name = EventName.of("M", first);
    return name.substring(0, 12).toUpperCase(java.util.Locale.ROOT);
  }
}
