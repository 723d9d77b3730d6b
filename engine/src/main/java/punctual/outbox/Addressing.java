package punctual.outbox;

import java.util.Set;
import java.util.stream.Collectors;
import punctual.contract.Sender;
import punctual.contract.Senders;

/** Where notices go: to the connectors, to an agency's own queue, or onto the list of calls. */
public final class Addressing {
  static final String NOTICES = "notices";
  static final String PHONE = "phone";
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
