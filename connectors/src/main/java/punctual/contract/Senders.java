package punctual.contract;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import punctual.contract.Sender.ActsFor;

/**
 * Who may send what: the file {@code senders.csv}. Immutable and safe for many threads. Passwords
 * are the broker's business and in no file of the contract.
 */
public final class Senders {
  private final List<Sender> rows;
  private final Set<String> agencies;

  Senders(List<Sender> rows) {
    this.rows = List.copyOf(rows);
    this.agencies =
        rows.stream()
            .filter(sender -> sender.actsFor() == ActsFor.OWN)
            .map(Sender::name)
            .collect(
                Collectors.collectingAndThen(
                    Collectors.toCollection(TreeSet::new), Collections::unmodifiableSet));
  }

  /**
   * The senders of the class path's {@code contract/senders.csv}.
   *
   * @throws InvalidSenders if something in the file is wrong
   */
  public static Senders load(Contract contract) {
    return SendersFile.packaged(contract.types());
  }

  /**
   * The senders of a file.
   *
   * @throws InvalidSenders if something in the file is wrong
   * @throws IOException if the file cannot be read
   */
  public static Senders load(Contract contract, Path file) throws IOException {
    return SendersFile.read(file, contract.types());
  }

  /** All senders, in the file's order. */
  public List<Sender> all() {
    return rows;
  }

  /** Those who have an address of their own for events, in the file's order. */
  public List<Sender> owners() {
    return rows.stream()
        .filter(sender -> sender.actsFor() != ActsFor.ADDRESS)
        .filter(sender -> sender.address().startsWith("tickets."))
        .toList();
  }

  /** The agencies' ids, sorted. */
  public Set<String> agencies() {
    return agencies;
  }

  /**
   * Who a message comes from; empty when that user has no business at that address.
   *
   * @param user the user the broker has authenticated
   * @param address where the message arrived
   */
  public Optional<Sender> find(String user, String address) {
    return rows.stream()
        .filter(sender -> sender.user().equals(user) && sender.isAddressed(address))
        .findFirst()
        .flatMap(sender -> resolve(sender, address));
  }

  /** The owner of an address. */
  public Optional<Sender> owner(String address) {
    return rows.stream()
        .filter(sender -> sender.actsFor() != ActsFor.ADDRESS && sender.address().equals(address))
        .findFirst();
  }

  /**
   * The sender that a source belongs to, for events that come from a file instead of the broker. A
   * stand-in is then taken for one that may act for any agency.
   */
  public Optional<Sender> ofSource(String source) {
    return rows.stream().filter(sender -> sender.owns(source)).findFirst();
  }

  /** What is wrong with an event as coming from a sender, sorted by pointer. */
  public List<Reason> check(Sender sender, CloudEvent event) {
    return new SenderCheck(agencies, sender, event).reasons();
  }

  private Optional<Sender> resolve(Sender sender, String address) {
    return sender.actsFor() == ActsFor.ADDRESS
        ? owner(address).map(owner -> owner.representedBy(sender))
        : Optional.of(sender);
  }
}
