package punctual.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.springframework.util.FileSystemUtils;
import punctual.scenarios.Project;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A service on a copy of the city's policies, which tests may change. */
final class City implements AutoCloseable {

  /** How long a streets ticket of each type may take stands in this file of a home. */
  static final String TYPES = "rules/springvale/requests/request-types.drl.csv";

  private static final Path POLICIES =
      Project.ROOT.resolve("test-scenarios/src/test/resources/city");

  private final Path folder;
  private Running service;

  private City(Path folder) {
    this.folder = folder;
  }

  static City start(Path folder, String... settings) throws IOException {
    City city = new City(folder);
    FileSystemUtils.copyRecursively(POLICIES, city.home());
    FileSystemUtils.copyRecursively(
        Project.ROOT.resolve("connectors/routes"), city.home().resolve("connectors/routes"));
    city.restart(settings);
    return city;
  }

  void restart(String... settings) {
    service = Running.at(home(), folder.resolve("data"), settings);
  }

  Path home() {
    return folder.resolve("home");
  }

  Running service() {
    return service;
  }

  String address() {
    return "http://127.0.0.1:" + service.port();
  }

  /** Another text of a file of the home. */
  String changed(String path, String from, String to) throws IOException {
    String text = Files.readString(home().resolve(path));
    if (!text.contains(from)) {
      throw new IllegalArgumentException(from);
    }
    return text.replace(from, to);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(address() + path))
            .method(method, BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    try {
      return HttpClient.newHttpClient().send(request.build(), BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> post(String path, String json) {
    return send("POST", path, json, "Content-Type", "application/json");
  }

  static JsonNode json(HttpResponse<String> answer) {
    return JsonMapper.shared().readTree(answer.body());
  }

  JsonNode status() {
    return json(send("GET", "/api/status", ""));
  }

  String active() {
    return status().path("release").path("hash").asString();
  }

  JsonNode activations() {
    return json(send("GET", "/api/releases", "")).path("activations");
  }

  /** The releases of a ticket's ledger lines, in order. */
  List<String> releasesOf(String ticket) {
    return service
        .part(org.springframework.jdbc.core.simple.JdbcClient.class)
        .sql("select line::json ->> 'release' from ledger where ticket = ? order by n")
        .param(ticket)
        .query(String.class)
        .list();
  }

  @Override
  public void close() {
    service.close();
  }
}
