package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;

/** Three hundred events a second on the computer's own clock, from sending to the answer. */
@Tag("slow")
class LatencyTest {

  private static final int RATE = 300;
  private static final int WARM = 20 * RATE;
  private static final int MEASURED = 60 * RATE;
  private static final Duration WANTED = Duration.ofMillis(500);

  @TempDir private Path data;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final long[] took = new long[MEASURED];
  private volatile int answered;

  @Test
  void ninety_nine_of_a_hundred_are_answered_within_half_a_second() throws Exception {
    try (Running service = Running.on(data, "--punctual.notices.channel=count");
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(service.brokerUrl());
        Connection dmv =
            factory.createConnection(
                "dmv", Credentials.read(service.credentials()).password("dmv"))) {
      dmv.start();
      listen(dmv.createSession());
      send(dmv.createSession(), now(service));
      Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> answered == WARM + MEASURED);
    }
    Arrays.sort(took);
    long p99 = took[MEASURED * 99 / 100];
    System.out.printf(
        "sent to answered at %d a second: median %d ms, p99 %d ms, longest %d ms%n",
        RATE, millis(took[MEASURED / 2]), millis(p99), millis(took[MEASURED - 1]));
    assertThat(Duration.ofNanos(p99)).isLessThan(WANTED);
  }

  private static Instant now(Running service) {
    return service.ask(Timestamp.class, "select now()").toInstant();
  }

  private static long millis(long nanos) {
    return TimeUnit.NANOSECONDS.toMillis(nanos);
  }

  private void listen(Session session) throws Exception {
    MessageConsumer answers = session.createConsumer(session.createQueue("replies.dmv"));
    answers.setMessageListener(
        answer -> {
          try {
            long time = System.nanoTime() - sent.remove(answer.getJMSCorrelationID());
            if (answered >= WARM) {
              took[answered - WARM] = time;
            }
            answered = answered + 1;
          } catch (jakarta.jms.JMSException e) {
            throw new AssertionError(e);
          }
        });
  }

  private void send(Session session, Instant begun) throws Exception {
    MessageProducer tickets = session.createProducer(session.createQueue("tickets.dmv"));
    Events events = new Events("dmv");
    long start = System.nanoTime();
    for (int i = 0; i < WARM + MEASURED; i++) {
      long due = start + i * TimeUnit.SECONDS.toNanos(1) / RATE;
      LockSupport.parkNanos(due - System.nanoTime());
      Instant at = begun.plusNanos(due - start);
      String body =
          i % 3 == 0
              ? events.opened("INC" + i, at, "high", "medium")
              : events.event("INC" + (i - i % 3), at, "ticket.updated", "{\"substantive\":true}");
      sent.put(
          tools.jackson.databind.json.JsonMapper.shared().readTree(body).get("id").asString(),
          System.nanoTime());
      tickets.send(session.createTextMessage(body));
    }
  }
}
