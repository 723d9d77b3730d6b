package punctual.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.apache.camel.Handler;
import punctual.connectors.in.Signature;

/**
 * Posts notices to webhooks: the event {@code notice.send} as JSON, signed if the agency has a
 * secret. A receiver has taken it when it answers 2xx; one that stalls is left alone for a while,
 * so that it keeps nobody else waiting.
 */
public final class WebhookOut {
  private static final Duration PATIENCE = Duration.ofSeconds(5);
  private static final long LEFT_ALONE_NANOS = Duration.ofSeconds(15).toNanos();
  private static final int AT_ONCE = 2;
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final Map<String, String> secrets;
  private final Map<String, Semaphore> places = new ConcurrentHashMap<>();
  private final Map<String, Long> stalled = new ConcurrentHashMap<>();
  private final HttpClient http =
      HttpClient.newBuilder()
          .connectTimeout(PATIENCE)
          .followRedirects(HttpClient.Redirect.NEVER)
          .version(HttpClient.Version.HTTP_1_1)
          .build();

  /**
   * @param secrets by agency
   */
  WebhookOut(Map<String, String> secrets) {
    this.secrets = secrets;
  }

  /** The receiver does not want it, now or later. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence);
    }
  }

  /**
   * Posts one.
   *
   * @throws IllegalArgumentException if its address is none of a webhook
   * @throws Refused if it need not be posted again
   * @throws IOException if it may be posted again
   */
  @Handler
  public void post(Notice notice) throws IOException, InterruptedException {
    URI address = address(notice.send().address());
    String host = address.getHost() + ":" + address.getPort();
    Long since = stalled.get(host);
    if (since != null && System.nanoTime() - since < LEFT_ALONE_NANOS) {
      throw new IOException(host + " did not answer a moment ago");
    }
    Semaphore place = places.computeIfAbsent(host, name -> new Semaphore(AT_ONCE));
    if (!place.tryAcquire()) {
      throw new IOException(host + " has not answered the ones before yet");
    }
    try {
      judge(host, status(request(address, notice)));
      stalled.remove(host);
    } catch (IOException e) {
      stalled.put(host, System.nanoTime());
      throw e;
    } finally {
      place.release();
    }
  }

  private static URI address(String written) {
    URI address = URI.create(written == null ? "" : written);
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getUserInfo() != null) {
      throw new IllegalArgumentException(
          "not an address such as https://agency.example/notices: " + HeaderText.shown(written));
    }
    return address;
  }

  private HttpRequest request(URI address, Notice notice) {
    String json = notice.send().toEvent(notice.event(), "/engine", notice.time()).toJson();
    byte[] body = json.getBytes(StandardCharsets.UTF_8);
    HttpRequest.Builder request =
        HttpRequest.newBuilder(address)
            .timeout(PATIENCE)
            .header("Content-Type", "application/cloudevents+json")
            .POST(BodyPublishers.ofByteArray(body));
    String secret = secrets.get(notice.send().agency());
    if (secret != null) {
      String timestamp = Long.toString(notice.time().getEpochSecond());
      request.header("X-Punctual-Timestamp", timestamp);
      request.header("X-Punctual-Signature", Signature.of(first(secret), timestamp, body));
    }
    return request.build();
  }

  private static String first(String secrets) {
    return secrets.split("\\s*,\\s*")[0];
  }

  /** What it answers; whatever follows is not listened to. */
  private int status(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    response.body().close();
    return response.statusCode();
  }

  private static void judge(String host, int status) throws IOException {
    if (status >= 500 || LATER.contains(status)) {
      throw new IOException(host + " answered " + status);
    }
    if (status < 200 || status >= 300) {
      throw new Refused(
          host + " answered " + status + (status < 400 ? ", and redirects are not followed" : ""));
    }
  }
}
