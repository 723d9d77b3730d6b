package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.connectors.in.Signature;
import punctual.contract.NoticeOutcome;
import punctual.contract.NoticeSend;

class WebhookOutTest {
  private static final String SECRET = "a secret that both sides know";

  @TempDir private Path folder;
  private final List<byte[]> bodies = new CopyOnWriteArrayList<>();
  private final List<String> signatures = new CopyOnWriteArrayList<>();
  private final CountDownLatch over = new CountDownLatch(1);
  private HttpServer receiver;
  private TestBroker broker;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    receiver = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    receiver.setExecutor(Executors.newCachedThreadPool());
    receiver.createContext("/", this::receive);
    receiver.start();
    broker = new TestBroker(folder.resolve("broker"));
    WaysIn none = Desk.waysIn();
    WaysIn ways =
        new WaysIn(
            none.senders(), none.mappings(), none.folder(), null, null, Map.of("dmv", SECRET));
    connectors = Desk.start(broker, Desk.counting(), Desk.ROUTES, ways);
  }

  @AfterEach
  void stop() throws Exception {
    over.countDown();
    connectors.close();
    broker.close();
    receiver.stop(0);
  }

  @Test
  void a_notice_is_posted_as_signed_json() throws Exception {
    assertThat(outcome("/200").delivered()).isTrue();

    assertThat(new String(bodies.get(0)))
        .contains("\"type\":\"notice.send\"", "\"ticket\":\"INC1\"");
    String[] signed = signatures.get(0).split(" ");
    assertThat(Signature.isRight(SECRET, signed[0], bodies.get(0), signed[1])).isTrue();
  }

  @Test
  void a_receiver_that_is_busy_is_tried_again_later() throws Exception {
    NoticeOutcome outcome = outcome("/429");

    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isFalse();
  }

  @Test
  void a_receiver_that_fails_is_not_asked_again_at_once() throws Exception {
    assertThat(outcome("/500").error()).endsWith("answered 500");
    NoticeOutcome next = outcome("/200");

    assertThat(next.error()).endsWith("did not answer a moment ago");
    assertThat(next.permanent()).isFalse();
  }

  @Test
  void a_receiver_that_does_not_want_it_is_not_asked_again() throws Exception {
    assertThat(outcome("/404").permanent()).isTrue();
    assertThat(outcome("/302").error()).contains("redirects are not followed");
  }

  @Test
  void one_that_stalls_is_given_up_and_keeps_the_others_waiting_for_seconds_only()
      throws Exception {
    for (int i = 0; i < 20; i++) {
      broker.send(Notices.event(to("/stall")));
    }
    broker.send(Notices.event(Notices.by("count")));
    long begun = System.nanoTime();
    int delivered = 0;
    for (int i = 0; i < 21; i++) {
      delivered += broker.outcome().delivered() ? 1 : 0;
    }

    assertThat(delivered).isEqualTo(1);
    assertThat((System.nanoTime() - begun) / 1e9).isLessThan(15);
  }

  @Test
  void one_that_says_yes_and_then_talks_without_end_has_taken_it() throws Exception {
    assertThat(outcome("/endless").delivered()).isTrue();
  }

  @Test
  void one_that_promises_more_than_it_sends_has_taken_it() throws Exception {
    assertThat(outcome("/short").delivered()).isTrue();
  }

  @Test
  void an_address_that_is_none_fails_for_good() throws Exception {
    for (String address : List.of("file:///etc/passwd", "https://", "ftp://x/y", "no address")) {
      broker.send(Notices.event(Notices.to("webhook", address)));
      assertThat(broker.outcome().permanent()).isTrue();
    }
  }

  private NoticeOutcome outcome(String path) throws Exception {
    broker.send(Notices.event(to(path)));
    return broker.outcome();
  }

  private NoticeSend to(String path) {
    return Notices.to("webhook", "http://127.0.0.1:" + receiver.getAddress().getPort() + path);
  }

  private void receive(HttpExchange exchange) throws IOException {
    bodies.add(exchange.getRequestBody().readAllBytes());
    var headers = exchange.getRequestHeaders();
    signatures.add(
        headers.getFirst("X-Punctual-Timestamp") + " " + headers.getFirst("X-Punctual-Signature"));
    switch (exchange.getRequestURI().getPath()) {
      case "/stall" -> stall();
      case "/endless" -> talk(exchange);
      case "/short" -> {
        exchange.sendResponseHeaders(200, 1000);
        exchange.getResponseBody().write(new byte[10]);
        exchange.close();
      }
      default -> {
        exchange.getResponseHeaders().add("Location", "/200");
        exchange.sendResponseHeaders(
            Integer.parseInt(exchange.getRequestURI().getPath().substring(1)), -1);
        exchange.close();
      }
    }
  }

  private void stall() {
    try {
      over.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void talk(HttpExchange exchange) throws IOException {
    exchange.sendResponseHeaders(200, 0);
    try (OutputStream out = exchange.getResponseBody()) {
      while (over.getCount() > 0) {
        out.write(new byte[1024]);
      }
    }
  }
}
