package punctual.outbox;

import jakarta.jms.BytesMessage;
import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.contract.CloudEvent;
import punctual.contract.NoticeIssued;
import punctual.contract.NoticeOutcome;
import punctual.contract.NoticeSend;
import punctual.intake.Producers;

/** Hands waiting notices to the connectors, the most severe first. */
public final class Publisher implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final String OUTCOMES = "outcomes";
  private static final int HIGHEST_PRIORITY = 10;
  private static final String SOURCE = "/engine";
  private static final int BATCH = 500;
  private static final long PAUSE = 250;
  private static final long BEHIND_PAUSE = 1_000;

  private final NoticeStore store;
  private final ConnectionFactory broker;
  private final InstantSource clock;
  private final Ways ways;
  private final BooleanSupplier behind;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this, "publisher");

  /** By which channels and to which addresses notices go. */
  public record Ways(Outages outages, Addressing addressing) {}

  /**
   * @param behind whether decisions are overdue: they go first, and notices by the batch, the most
   *     severe, once a second
   */
  public Publisher(
      NoticeStore store,
      ConnectionFactory broker,
      Ways ways,
      InstantSource clock,
      BooleanSupplier behind) {
    this.store = store;
    this.broker = broker;
    this.ways = ways;
    this.clock = clock;
    this.behind = behind;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    boolean stopped = false;
    while (!stopped) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(Session.SESSION_TRANSACTED)) {
        Producers producers = new Producers(session);
        while (!stopped) {
          stopped = pause(publish(producers));
        }
      } catch (JMSException | RuntimeException e) {
        LOG.warn("notices: {}; trying again", e.getMessage());
        stopped = pause(0);
      }
    }
  }

  /** Waits while there is nothing to do; true when it is time to end. */
  private boolean pause(int published) {
    try {
      long wait = behind.getAsBoolean() ? BEHIND_PAUSE : published > 0 ? 0 : PAUSE;
      return stop.await(wait, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private int publish(Producers producers) throws JMSException {
    Instant now = clock.instant();
    ways.outages().over().forEach(channel -> store.wake(channel, now));
    int published = publish(producers, store.waiting(now, ways.outages().channels(), BATCH));
    for (String channel : ways.outages().toBeTried(now)) {
      publish(producers, store.first(channel));
    }
    return published;
  }

  private int publish(Producers producers, Map<String, List<CopyKey>> waiting) throws JMSException {
    int published = 0;
    for (Map.Entry<String, List<CopyKey>> agency : waiting.entrySet()) {
      Instant now = clock.instant();
      published +=
          store.publish(
              agency.getKey(),
              agency.getValue(),
              now,
              taken -> send(producers, agency.getKey(), taken, now));
    }
    return published;
  }

  private void send(Producers producers, String agency, Turns.Taken taken, Instant now) {
    try {
      for (Waiting notice : taken.now()) {
        send(new Channel(producers, priority(notice)), agency, notice, now);
      }
      for (Waiting notice : taken.elsewhere()) {
        moveOn(new Channel(producers, priority(notice)), agency, notice, now);
      }
      producers.session().commit();
    } catch (JMSException e) {
      throw new IllegalStateException("the broker did not take notices: " + e.getMessage(), e);
    }
  }

  /** Who is to be phoned or written to stands on a list; nothing is sent. */
  private void send(Channel to, String agency, Waiting notice, Instant now) throws JMSException {
    String id = notice.messageId(agency) + "/" + (notice.attempts() + 1);
    NoticeSend message = notice.message(agency, store.attachments(agency, notice));
    if (notice.channel().equals(Addressing.QUEUE)) {
      NoticeOutcome outcome;
      if (ways.addressing().isQueue(notice.address())) {
        NoticeIssued issued = NoticeIssued.of(notice.ledgerLine(), notice.subject(), notice.body());
        to.send(notice.address(), issued.toEvent(notice.messageId(agency), SOURCE));
        outcome = NoticeOutcome.delivered(message);
      } else {
        outcome =
            NoticeOutcome.failed(message, "is no queue of notices: " + notice.address(), true);
      }
      to.send(OUTCOMES, outcome.toEvent(id, SOURCE, now));
    } else if (!Addressing.BY_HAND.contains(notice.channel())) {
      to.sendBytes(Addressing.NOTICES, message.toEvent(id, SOURCE, now));
    }
  }

  /** Its address has had its fill, so that another contact or channel is taken at once. */
  private void moveOn(Channel to, String agency, Waiting notice, Instant now) throws JMSException {
    String error = notice.handing().most() + " within " + notice.handing().seconds() + " s";
    NoticeOutcome outcome =
        NoticeOutcome.failed(
            notice.message(agency, List.of()),
            "the limit of its address is reached: " + error,
            true);
    to.send(OUTCOMES, outcome.toEvent(notice.messageId(agency) + "/moved", SOURCE, now));
  }

  private static int priority(Waiting notice) {
    return Math.max(1, HIGHEST_PRIORITY - 2 * notice.severity());
  }

  /** Where messages go, with which priority. */
  private record Channel(Producers producers, int priority) {
    void send(String queue, CloudEvent event) throws JMSException {
      producers.send(queue, producers.session().createTextMessage(event.toJson()), priority);
    }

    /** In half the room that the broker gives to the same as text. */
    void sendBytes(String queue, CloudEvent event) throws JMSException {
      BytesMessage message = producers.session().createBytesMessage();
      message.writeBytes(event.toJson().getBytes(StandardCharsets.UTF_8));
      producers.send(queue, message, priority);
    }
  }

  @Override
  public void close() {
    stop.countDown();
    try {
      thread.join();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
