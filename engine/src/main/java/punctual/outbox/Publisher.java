package punctual.outbox;

import jakarta.jms.Connection;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSException;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import punctual.outbox.NoticeStore.Waiting;

/** Hands waiting notices to the connectors, the most severe first. */
public final class Publisher implements Runnable, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Publisher.class);
  private static final String QUEUE = "notices";
  private static final String SOURCE = "/engine";
  private static final int BATCH = 500;
  private static final long PAUSE = 250;

  private final NoticeStore store;
  private final ConnectionFactory broker;
  private final InstantSource clock;
  private final CountDownLatch stop = new CountDownLatch(1);
  private final Thread thread = new Thread(this, "publisher");

  public Publisher(NoticeStore store, ConnectionFactory broker, InstantSource clock) {
    this.store = store;
    this.broker = broker;
    this.clock = clock;
  }

  public void start() {
    thread.start();
  }

  @Override
  public void run() {
    boolean stopped = false;
    while (!stopped) {
      try (Connection connection = broker.createConnection();
          Session session = connection.createSession(Session.SESSION_TRANSACTED);
          MessageProducer producer = session.createProducer(session.createQueue(QUEUE))) {
        while (!stopped) {
          stopped = pause(publish(session, producer));
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
      return stop.await(published > 0 ? 0 : PAUSE, TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }

  private int publish(Session session, MessageProducer producer) throws JMSException {
    Map<String, List<CopyKey>> agencies = new LinkedHashMap<>();
    store
        .waiting(clock.instant(), BATCH)
        .forEach(
            (agency, keys) ->
                agencies.computeIfAbsent(agency, it -> new ArrayList<>()).addAll(keys));
    int published = 0;
    for (Map.Entry<String, List<CopyKey>> agency : agencies.entrySet()) {
      Instant now = clock.instant();
      published +=
          store.publish(
              agency.getKey(),
              agency.getValue(),
              now,
              notices -> send(session, producer, agency.getKey(), notices, now));
    }
    return published;
  }

  private static void send(
      Session session,
      MessageProducer producer,
      String agency,
      List<Waiting> notices,
      Instant now) {
    try {
      for (Waiting notice : notices) {
        String id = notice.messageId(agency) + "/" + (notice.attempts() + 1);
        String body = notice.message(agency).toEvent(id, SOURCE, now).toJson();
        producer.send(session.createTextMessage(body));
      }
      session.commit();
    } catch (JMSException e) {
      throw new IllegalStateException("the broker did not take notices: " + e.getMessage(), e);
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
