package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.Contract;
import punctual.contract.NoticeSend;
import punctual.contract.Reading;

/** How fast notices go out. */
@Tag("slow")
class NoticeSpeedTest {
  private static final int WARM_UP = 20_000;
  private static final int NOTICES = 40_000;
  private static final int IN_A_COMMIT = 200;
  private static final int FEW = 3_000;
  private static final double WANTED_A_SECOND = 5_000;
  private static final double WANTED_OF_EACH_WAY = 300;

  @TempDir private Path folder;

  @Test
  void five_thousand_notices_a_second_go_from_queue_to_outcome() throws Exception {
    NoticeSend notice = Notices.email("ann@dmv.example");
    try (TestBroker broker = new TestBroker(folder)) {
      aSecond(broker, Desk.counting(), notice, WARM_UP);
      assertThat(aSecond(broker, Desk.counting(), notice, NOTICES)).isGreaterThan(WANTED_A_SECOND);
    }
  }

  @Test
  void three_hundred_mails_a_second_are_handed_over() throws Exception {
    GreenMail mail = new GreenMail(ServerSetup.SMTP.dynamicPort());
    mail.start();
    try (TestBroker broker = new TestBroker(folder)) {
      MailSettings smtp = Desk.smtp(mail.getSmtp().getPort());
      NoticeSend notice = Notices.email("ann@dmv.example");
      aSecond(broker, smtp, notice, FEW);
      assertThat(aSecond(broker, smtp, notice, FEW)).isGreaterThan(WANTED_OF_EACH_WAY);
      assertThat(mail.getReceivedMessages()).hasSize(2 * FEW);
    } finally {
      mail.stop();
    }
  }

  @Test
  void three_hundred_notices_a_second_are_posted_to_a_webhook() throws Exception {
    HttpServer receiver =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    ExecutorService threads = Executors.newCachedThreadPool();
    receiver.setExecutor(threads);
    receiver.createContext("/", NoticeSpeedTest::take);
    receiver.start();
    try (TestBroker broker = new TestBroker(folder)) {
      NoticeSend notice =
          Notices.to("webhook", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/");
      aSecond(broker, Desk.counting(), notice, FEW);
      assertThat(aSecond(broker, Desk.counting(), notice, FEW)).isGreaterThan(WANTED_OF_EACH_WAY);
    } finally {
      receiver.stop(0);
      threads.shutdownNow();
    }
  }

  private static void take(HttpExchange exchange) throws IOException {
    exchange.getRequestBody().readAllBytes();
    exchange.sendResponseHeaders(204, -1);
    exchange.close();
  }

  private static double aSecond(
      TestBroker broker, MailSettings mail, NoticeSend notice, int notices) throws Exception {
    fill(broker.session(), notice, notices);
    try (Connectors connectors = Desk.start(broker, mail)) {
      long started = System.nanoTime();
      Set<Reading> outcomes = drain(broker.session(), notices);
      double aSecond = notices / ((System.nanoTime() - started) / 1e9);
      System.out.printf("%.0f a second by %s%n", aSecond, notice.channel());
      assertThat(outcomes).hasSize(notices);
      assertThat(outcomes.toString()).doesNotContain("notice.failed");
      return aSecond;
    }
  }

  private static void fill(Session session, NoticeSend notice, int count) throws Exception {
    MessageProducer notices = session.createProducer(session.createQueue("notices"));
    for (int i = 1; i <= count; i++) {
      notices.send(session.createTextMessage(Notices.event(notice).toJson()));
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
