package punctual.cli;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import picocli.CommandLine.Option;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Which running service, and who asks it. */
public final class AgencyOption {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  @Option(
      names = "--to",
      paramLabel = "URL",
      description = "the service (default: ${DEFAULT-VALUE})")
  private String to = "http://127.0.0.1:8080";

  @Option(names = "--user", paramLabel = "NAME", description = "who asks")
  private String user;

  @Option(names = "--password", paramLabel = "WORD", description = "its password")
  private String password = "";

  private final HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

  /** What the service said. */
  record Said(int status, String body) {}

  String user() {
    return user;
  }

  String password() {
    return password;
  }

  Said get(String path) throws IOException, InterruptedException {
    return send(request(path, user, password).GET().build());
  }

  Said post(String path, byte[] body) throws IOException, InterruptedException {
    return post(path, user, password, body);
  }

  Said post(String path, String name, String word, byte[] body)
      throws IOException, InterruptedException {
    return send(request(path, name, word).POST(BodyPublishers.ofByteArray(body)).build());
  }

  private HttpRequest.Builder request(String path, String name, String word) {
    HttpRequest.Builder request = HttpRequest.newBuilder(address(path)).timeout(PATIENCE);
    if (name != null) {
      byte[] pair = (name + ":" + word).getBytes(StandardCharsets.UTF_8);
      request.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }
    return request.header("Content-Type", "application/cloudevents+json");
  }

  private URI address(String path) {
    if (!to.matches("(?i)https?://[^/\\s]+(/\\S*)?")) {
      throw new FileProblem(
          Place.of("--to"), "'" + to + "' is no address of a service; write http://host:port");
    }
    return URI.create(to.replaceFirst("/$", "") + path);
  }

  private Said send(HttpRequest request) throws IOException, InterruptedException {
    try {
      HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
      return new Said(response.statusCode(), response.body());
    } catch (ConnectException e) {
      throw new FileProblem(Place.of("--to"), "no service answers at " + to);
    }
  }
}
