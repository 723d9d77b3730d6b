package punctual.feed;

import jakarta.jms.JMSException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.contract.Sender;
import punctual.contract.Senders;
import punctual.replay.EventFile;
import tools.jackson.databind.json.JsonMapper;

/** Sends a file of events to the broker, each as its source's user, in the file's order. */
public final class Feed implements AutoCloseable {

  private static final int UNANSWERED = 4_000;
  private static final String CLOCK = "clock.reached";
  private static final String SERVICE = "/senders/service";

  private final Contract contract;
  private final Senders senders;
  private final Connecting connecting;
  private final FeedTally tally;
  private final Map<String, FeedSender> open = new LinkedHashMap<>();
  private final TreeSet<String> agencies = new TreeSet<>();
  private Instant last = Instant.MIN;
  private long left;

  /** Connects as a sender. */
  @FunctionalInterface
  public interface Connecting {
    FeedSender connect(Sender sender) throws JMSException;
  }

  /**
   * What is fed.
   *
   * @param agency only events of this sender; null for all
   * @param rate events a second; 0 for as fast as they are taken
   */
  public record Plan(String agency, int rate, FeedProgress progress) {}

  Feed(Contract contract, Senders senders, Connecting connecting, FeedTally tally) {
    this.contract = contract;
    this.senders = senders;
    this.connecting = connecting;
    this.tally = tally;
  }

  /**
   * Feeds a file; what is left of it when the run is broken off is fed by the next.
   *
   * @param lines is told how many lines are answered
   * @return how many lines belong to nobody and were left out
   */
  long feed(EventFile file, Plan plan, LongConsumer lines) throws IOException, JMSException {
    long done = plan.progress().done();
    long start = System.nanoTime();
    long sent = 0;
    for (byte[] line = file.next(); line != null; line = file.next()) {
      if (send(line, file.line(), plan.agency(), file.line() <= done)) {
        pace(++sent, plan.rate(), start);
      }
      settle(UNANSWERED, file.line(), plan, lines);
    }
    settle(0, file.line(), plan, lines);
    reachClocks();
    settle(0, file.line(), plan, lines);
    plan.progress().finished();
    return left;
  }

  private boolean send(byte[] line, long number, String only, boolean known) throws JMSException {
    if (!(contract.read(line) instanceof Reading.Readable readable)) {
      left++;
      return false;
    }
    CloudEvent event = readable.event();
    Optional<Sender> sender = senders.ofSource(event.source());
    if (sender.isEmpty() || only != null && !sender.get().name().equals(only)) {
      left += sender.isEmpty() ? 1 : 0;
      return false;
    }
    last = event.time().isAfter(last) ? event.time() : last;
    String agency = sender.get().agencyOf(event);
    if (sender.get().agency() != null || !agency.equals(sender.get().name())) {
      agencies.add(agency);
    }
    if (!known) {
      connection(sender.get()).send(number, event.id(), line);
    }
    return !known;
  }

  private FeedSender connection(Sender sender) throws JMSException {
    FeedSender connection = open.get(sender.name());
    if (connection == null) {
      connection = connecting.connect(sender);
      open.put(sender.name(), connection);
    }
    return connection;
  }

  /** Waits until at most so many events are unanswered. */
  private void settle(int most, long line, Plan plan, LongConsumer lines)
      throws IOException, JMSException {
    while (unanswered() > most) {
      for (FeedSender sender : open.values()) {
        sender.turn();
      }
      long answered = firstUnanswered(line) - 1;
      plan.progress().done(answered);
      lines.accept(answered);
    }
  }

  private int unanswered() {
    return open.values().stream().mapToInt(FeedSender::unanswered).sum();
  }

  private long firstUnanswered(long line) {
    long first = line + 1;
    for (FeedSender sender : open.values()) {
      Long own = sender.firstUnanswered();
      first = own == null ? first : Math.min(first, own);
    }
    return first;
  }

  private static void pace(long sent, int rate, long start) {
    if (rate > 0) {
      long due = start + sent * TimeUnit.SECONDS.toNanos(1) / rate;
      LockSupport.parkNanos(Math.max(0, due - System.nanoTime()));
    }
  }

  /**
   * Tells the service, for each agency, that nothing older than the file's last event will come.
   */
  private void reachClocks() throws JMSException {
    Optional<Sender> service = senders.ofSource(SERVICE);
    if (service.isEmpty()) {
      return;
    }
    long number = Long.MAX_VALUE - agencies.size();
    for (String agency : agencies) {
      String id = "clock-" + agency + "-" + last;
      byte[] message =
          JsonMapper.shared()
              .createObjectNode()
              .put("specversion", "1.0")
              .put("id", id)
              .put("source", SERVICE)
              .put("type", CLOCK)
              .put("time", last.toString())
              .put("agency", agency)
              .toString()
              .getBytes(StandardCharsets.UTF_8);
      connection(service.get()).send(number++, id, message);
    }
  }

  public FeedTally tally() {
    return tally;
  }

  @Override
  public void close() {
    open.values().forEach(FeedSender::close);
  }
}
