package punctual.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.engine.Recipients;

/** Where notices go: to the connectors, to an agency's own queue, or onto a list for people. */
public final class Addressing {
  static final String NOTICES = "notices";

  /** What people do. */
  static final Set<String> BY_HAND = Set.of("phone", Recipients.POST);

  static final String QUEUE = "queue";

  private final Set<String> queues;

  public Addressing(Senders senders) {
    queues =
        senders.owners().stream()
            .map(Sender::name)
            .map(name -> NOTICES + "." + name)
            .collect(Collectors.toUnmodifiableSet());
  }

  /** Whether an address is an agency's queue of notices. */
  boolean isQueue(String address) {
    return queues.contains(address);
  }
}
