package punctual.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import punctual.connectors.in.Signature;
import punctual.contract.Sender;
import punctual.contract.Senders;

/** The senders that may use a signed webhook, and their secrets. */
public final class Hooks {
  private static final int SHORTEST_SECRET = 16;

  private final Map<String, List<String>> secrets;
  private final Map<String, Sender> senders;

  /**
   * @throws IllegalArgumentException if a sender is unknown or a secret has less than 16 characters
   */
  public Hooks(Map<String, String> secrets, Senders senders) {
    this.senders =
        senders.owners().stream()
            .collect(Collectors.toMap(Sender::name, Function.identity(), (one, other) -> one));
    this.secrets =
        secrets.entrySet().stream()
            .collect(
                Collectors.toMap(
                    Map.Entry::getKey, entry -> secrets(entry.getKey(), entry.getValue())));
  }

  private List<String> secrets(String sender, String written) {
    if (!senders.containsKey(sender)) {
      throw new IllegalArgumentException("there is no sender '" + sender + "'");
    }
    List<String> all = List.of(written.split("\\s*,\\s*"));
    if (all.stream().anyMatch(secret -> secret.length() < SHORTEST_SECRET)) {
      throw new IllegalArgumentException(
          "the secret of '" + sender + "' has less than " + SHORTEST_SECRET + " characters");
    }
    return all;
  }

  /** The sender of a request that its signature proves and that is not older than five minutes. */
  Optional<Sender> sender(
      String name, String timestamp, String signature, byte[] body, Instant now) {
    boolean proven =
        timestamp != null
            && signature != null
            && Signature.isFresh(timestamp, now)
            && secrets.getOrDefault(name, List.of()).stream()
                .anyMatch(secret -> Signature.isRight(secret, timestamp, body, signature));
    return proven ? Optional.of(senders.get(name)) : Optional.empty();
  }
}
