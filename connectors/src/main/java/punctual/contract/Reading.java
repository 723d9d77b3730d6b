package punctual.contract;

import java.util.List;

/** What came of reading a message. */
public sealed interface Reading {

  /**
   * An event that keeps the contract.
   *
   * @param event the event
   */
  record Readable(CloudEvent event) implements Reading {}

  /**
   * An event that breaks the contract: it is answered {@code rejected} with all its reasons.
   *
   * @param event what names the event, as far as it could be read
   * @param reasons everything that is wrong, sorted by pointer; at least one, at most 50
   */
  record Wrong(EventIds event, List<Reason> reasons) implements Reading {
    public Wrong {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * No event at all: the message goes to the dead letters with this reason.
   *
   * @param reason one sentence
   */
  record Unreadable(String reason) implements Reading {}
}
