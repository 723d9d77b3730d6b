package punctual.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Option;
import punctual.policy.ReleaseFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The running service that a command talks to. */
public final class ServiceOption {

  private static final JsonMapper JSON = JsonMapper.shared();
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  @Option(
      names = "--service",
      paramLabel = "URL",
      description = "the running service (default: ${DEFAULT-VALUE})",
      defaultValue = "http://127.0.0.1:8080")
  private URI service;

  @Option(
      names = "--user",
      paramLabel = "NAME:PASSWORD",
      description = "who signs in, where the service has users (or PUNCTUAL_USER)")
  private String user = System.getenv("PUNCTUAL_USER");

  /**
   * What the service answered.
   *
   * @param status of HTTP
   */
  record Answer(int status, JsonNode body) {

    /** In a sentence, where something was refused. */
    String error() {
      return body.path("error").asString("the service answered " + status);
    }
  }

  Answer get(String path) {
    return send(request(path).GET());
  }

  Answer post(String path, Map<String, Object> body) {
    return send(
        request(path)
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body))));
  }

  /** Has the service examine a release and store it when it may come into force. */
  Answer store(ReleaseFiles files, String by, String reason, boolean acknowledged) {
    Map<String, Object> body = new LinkedHashMap<>();
    body.put("files", files.texts());
    body.put("by", by);
    body.put("reason", reason);
    body.put("acknowledged", acknowledged);
    return post("/api/releases", body);
  }

  private HttpRequest.Builder request(String path) {
    HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(path)).timeout(PATIENCE);
    if (user != null && !user.isBlank()) {
      byte[] pair = user.getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return request;
  }

  private Answer send(HttpRequest.Builder request) {
    try {
      HttpResponse<String> answer =
          HttpClient.newHttpClient().send(request.build(), HttpResponse.BodyHandlers.ofString());
      String text = answer.body().isBlank() ? "{}" : answer.body();
      return new Answer(answer.statusCode(), JSON.readTree(text));
    } catch (IOException e) {
      throw new IllegalStateException("no service answers at " + service + "; name it --service");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("ended while waiting for " + service);
    }
  }
}
