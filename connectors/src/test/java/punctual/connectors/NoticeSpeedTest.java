package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.Contract;
import punctual.contract.Reading;

@Tag("slow")
class NoticeSpeedTest {
  private static final int WARM_UP = 20_000;
  private static final int NOTICES = 40_000;
  private static final int IN_A_COMMIT = 200;
  private static final double WANTED_A_SECOND = 5_000;

  @Test
  void five_thousand_notices_a_second_go_from_queue_to_outcome(@TempDir Path folder)
      throws Exception {
    try (TestBroker broker = new TestBroker(folder)) {
      aSecond(broker, WARM_UP);
      double aSecond = aSecond(broker, NOTICES);
      System.out.printf("%.0f notices a second, from a full queue%n", aSecond);
      assertThat(aSecond).isGreaterThan(WANTED_A_SECOND);
    }
  }

  private static double aSecond(TestBroker broker, int notices) throws Exception {
    fill(broker.session(), notices);
    try (Connectors connectors = Desk.start(broker, Desk.counting())) {
      long started = System.nanoTime();
      Set<Reading> outcomes = drain(broker.session(), notices);
      double seconds = (System.nanoTime() - started) / 1e9;
      assertThat(outcomes).hasSize(notices);
      assertThat(connectors.counted()).isEqualTo(notices);
      return notices / seconds;
    }
  }

  private static void fill(Session session, int count) throws Exception {
    MessageProducer notices = session.createProducer(session.createQueue("notices"));
    for (int i = 1; i <= count; i++) {
      String event = Notices.event(Notices.email("ann@dmv.example")).toJson();
      notices.send(session.createTextMessage(event));
      if (i % IN_A_COMMIT == 0) {
        session.commit();
      }
    }
    notices.close();
  }

  private static Set<Reading> drain(Session session, int count) throws Exception {
    Contract contract = Contract.load();
    Set<Reading> outcomes = new HashSet<>();
    try (MessageConsumer consumer = session.createConsumer(session.createQueue("outcomes"))) {
      while (outcomes.size() < count) {
        String message = consumer.receive(20_000).getBody(String.class);
        outcomes.addAll(contract.readAll(message.getBytes(StandardCharsets.UTF_8)));
        session.commit();
      }
    }
    return outcomes;
  }
}
