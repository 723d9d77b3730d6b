package punctual.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.springframework.util.FileSystemUtils;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One service with a small history, shared by all that look at it over HTTP. */
final class World implements BeforeAllCallback {

  static final Instant NINE = Instant.parse("2016-02-29T14:00:00Z");
  static final String SCRIPT = "<script>alert(1)</script>";
  static final String ODD = "a/b c?d#e%20;f";

  private static Started started;

  private record Started(Path data, Running service) implements AutoCloseable {

    @Override
    public void close() {
      service.close();
      FileSystemUtils.deleteRecursively(data.toFile());
    }
  }

  @Override
  public void beforeAll(ExtensionContext context) {
    started =
        context
            .getRoot()
            .getStore(ExtensionContext.Namespace.GLOBAL)
            .getOrComputeIfAbsent(World.class, key -> start(), Started.class);
  }

  private static Started start() {
    try {
      Path data = Files.createTempDirectory("world");
      Running service = Running.loadingHistory(data);
      tell(service);
      return new Started(data, service);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static void tell(Running service) throws Exception {
    Events dmvs = new Events("dmv");
    Events taxes = new Events("tax");
    tellUtah(service);
    tellMeasured(service);
    try (Sending dmv = service.as("dmv");
        Sending tax = service.as("tax")) {
      dmv.ask(dmvs.opened("SEV1", NINE, "high", "high"));
      dmv.ask(dmvs.opened("BOTH", NINE, "low", "low"));
      tax.ask(taxes.opened("BOTH", NINE, "low", "low"));
      dmv.ask(dmvs.opened(ODD, NINE, "low", "low"));
      dmv.ask(dmvs.opened(SCRIPT, NINE, "low", "low").replace("down", SCRIPT));
      dmv.ask(dmvs.event("WAITS", NINE, "ticket.updated", "{\"by\":\"bob\"}"));
      dmv.ask(dmvs.opened("NEVER", NINE, "low", "low").replace("newyork", "nowhere"));
      dmv.ask("{ no JSON");
      dmv.ask(dmvs.event("SEV1", NINE.plusSeconds(6 * 3600), "ticket.updated", "{\"by\":\"ann\"}"));
      dmv.ask(dmvs.event("SEV1", NINE.plusSeconds(600), "ticket.acknowledged", "{\"by\":\"ann\"}"));
    }
  }

  /** An incident answered in time and one that was not. */
  private static void tellUtah(Running service) throws Exception {
    Events governors = new Events("governor");
    String data =
        """
        {"agreement":"utah","service":"constituent-affairs-tracking","impact":"high","urgency":"high"}
        """;
    try (Sending governor = service.as("governor")) {
      for (String ticket : new String[] {"GOOD", "BAD"}) {
        int minutes = ticket.equals("GOOD") ? 30 : 31;
        governor.ask(governors.event(ticket, NINE, "ticket.opened", data.strip()));
        governor.ask(
            governors.event(
                ticket, NINE.plusSeconds(minutes * 60L), "ticket.responded", "{\"by\":\"ann\"}"));
      }
      governor.ask(
          governors.event("GOOD", NINE.plusSeconds(7200), "ticket.resolved", "{\"by\":\"ann\"}"));
    }
  }

  /** An answer about the incident that was answered in time, and planned maintenance. */
  private static void tellMeasured(Running service) throws Exception {
    Events desk = new Events("governor");
    try (Sending from = service.as("service")) {
      from.ask(told(desk, 7500, "GOOD", "survey.answered", "{\"score\":4,\"scale\":\"0-5\"}"));
      from.ask(told(desk, 0, "W1", "item.down", "{\"item\":\"cat-web\",\"planned\":true}"));
    }
  }

  private static String told(Events events, int seconds, String ticket, String type, String data) {
    return events
        .event(ticket, NINE.plusSeconds(seconds), type, data)
        .replace("/agencies/governor\"", "/senders/service\",\"agency\":\"governor\"");
  }

  static Running service() {
    return started.service();
  }

  static URI address(String path) {
    return URI.create("http://127.0.0.1:" + service().port() + path);
  }

  static HttpResponse<String> get(String path, String... headers) {
    return send(HttpRequest.newBuilder(address(path)), headers);
  }

  static HttpResponse<String> send(HttpRequest.Builder request, String... headers) {
    try {
      if (headers.length > 0) {
        request.headers(headers);
      }
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  static JsonNode json(String path) {
    return JsonMapper.shared().readTree(get(path).body());
  }
}
