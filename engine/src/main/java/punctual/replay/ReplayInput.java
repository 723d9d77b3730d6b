package punctual.replay;

import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.contract.Reason;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.engine.TicketEvent;
import punctual.intake.Told;

/** The events of a file, read once and held so that each ticket's lie together. */
public final class ReplayInput implements AutoCloseable {

  /** How many parts the work is cut into. */
  public static final int BUCKETS = 256;

  private static final String CLOCK = "clock.reached";

  private final Contract contract;
  private final Senders senders;
  private final EventBuckets buckets;
  private final KnownIds ids = new KnownIds();
  private final BiConsumer<Long, String> complaints;
  private Instant last = Instant.EPOCH;
  private long events;
  private long wrong;

  /**
   * @param complaints takes the line and the sentence of what cannot be used
   */
  public ReplayInput(Contract contract, Senders senders, BiConsumer<Long, String> complaints)
      throws IOException {
    this.contract = contract;
    this.senders = senders;
    this.buckets = new EventBuckets(BUCKETS);
    this.complaints = complaints;
  }

  public void read(EventFile file) throws IOException {
    for (byte[] line = file.next(); line != null; line = file.next()) {
      events++;
      String complaint = take(line);
      if (complaint != null) {
        wrong++;
        complaints.accept(file.line(), complaint);
      }
    }
  }

  /** Takes one message; gives what is wrong with it, or null. */
  private String take(byte[] line) throws IOException {
    Reading reading = contract.read(line);
    if (reading instanceof Reading.Unreadable unreadable) {
      return unreadable.reason();
    }
    if (reading instanceof Reading.Wrong bad) {
      return sentence(bad.reasons());
    }
    CloudEvent event = ((Reading.Readable) reading).event();
    Optional<Sender> sender = senders.ofSource(event.source());
    if (sender.isEmpty()) {
      return "/source: nobody sends as '" + event.source() + "'";
    }
    List<Reason> reasons = senders.check(sender.get(), event);
    return reasons.isEmpty() ? keep(event, sender.get(), line) : sentence(reasons);
  }

  private String keep(CloudEvent event, Sender sender, byte[] line) throws IOException {
    last = event.time().isAfter(last) ? event.time() : last;
    if (event.type().equals(CLOCK)) {
      return null;
    }
    int ticket = (sender.agencyOf(event) + '\n' + event.ticket()).hashCode();
    if (!ids.fits(event.source(), event.id(), ticket)) {
      return "/id: id already used";
    }
    buckets.add(ticket, line);
    return null;
  }

  private static String sentence(List<Reason> reasons) {
    return String.join(
        "; ", reasons.stream().map(one -> one.pointer() + ": " + one.reason()).toList());
  }

  int buckets() {
    return buckets.count();
  }

  /** The events of a bucket; it is empty afterwards. */
  List<TicketEvent> events(int bucket) {
    return buckets.take(bucket).stream().flatMap(this::event).toList();
  }

  private Stream<TicketEvent> event(byte[] line) {
    CloudEvent event = ((Reading.Readable) contract.read(line)).event();
    return senders
        .ofSource(event.source())
        .map(sender -> Told.of(event, sender.agencyOf(event)))
        .stream();
  }

  /** The time of the last event. */
  public Instant last() {
    return last;
  }

  public long events() {
    return events;
  }

  public long wrong() {
    return wrong;
  }

  @Override
  public void close() throws IOException {
    buckets.close();
  }
}
