package punctual.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * A message of {@code connectors/contract/samples} and the answer to expect.
 *
 * @param name the file's
 */
record ContractSample(String name, JsonNode json) {
  private static final JsonMapper JSON = JsonMapper.shared();
  private static final String CLOCK = "clock.reached";
  private static final Duration A_WHILE = Duration.ofMinutes(1);
  private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT\\d\\d:.*");
  private static final int SHOWN = 400;

  /** The samples of a folder's folders {@code good} and {@code bad} that are sent to the engine. */
  static List<ContractSample> read(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(
          "there are no samples in " + folder + "; --home names the project or the archive");
    }
    List<ContractSample> samples = new ArrayList<>();
    for (String kind : List.of("good", "bad")) {
      try (Stream<Path> files = Files.list(folder.resolve(kind))) {
        for (Path file : files.filter(one -> one.toString().endsWith(".json")).sorted().toList()) {
          String name = kind + "/" + file.getFileName().toString().replaceFirst("\\.json$", "");
          samples.add(new ContractSample(name, JSON.readTree(Files.readString(file))));
        }
      }
    }
    return samples.stream().filter(ContractSample::isPlayed).toList();
  }

  /** Time that events themselves tell is for trials only. */
  private boolean isPlayed() {
    return user() != null
        && json.path("from").path("address").asString("").equals("tickets." + user())
        && !json.path("event").path("type").asString("").equals(CLOCK);
  }

  String user() {
    return json.path("from").path("user").asString(null);
  }

  String words() {
    return json.path("sample").asString();
  }

  String expected() {
    return json.path("answer").path("answer").asString();
  }

  /**
   * The message. One that is to be accepted gets an id and a subject of this run, and happened a
   * minute ago: it is then judged by itself, whatever the service has seen.
   */
  byte[] body(String run, Instant now) {
    if (json.has("base64")) {
      return Base64.getDecoder().decode(json.path("base64").asString());
    }
    if (json.has("body")) {
      return json.path("body").asString().getBytes(StandardCharsets.UTF_8);
    }
    JsonNode event = json.path("event");
    return (expected().equals("accepted") ? fresh(event, run, now) : event)
        .toString()
        .getBytes(StandardCharsets.UTF_8);
  }

  private static JsonNode fresh(JsonNode event, String run, Instant now) {
    Instant happened = OffsetDateTime.parse(event.path("time").asString()).toInstant();
    Duration later = Duration.between(happened, now.minus(A_WHILE));
    String suffix = "-" + run + "-" + event.path("id").asString();
    ObjectNode fresh = (ObjectNode) later(event, later);
    fresh.put("id", run + suffix);
    if (event.has("subject")) {
      fresh.put("subject", event.path("subject").asString() + suffix);
    }
    return fresh;
  }

  private static JsonNode later(JsonNode value, Duration later) {
    if (value instanceof ObjectNode object) {
      ObjectNode moved = JSON.createObjectNode();
      object.properties().forEach(one -> moved.set(one.getKey(), later(one.getValue(), later)));
      return moved;
    }
    if (value.isString() && TIME.matcher(value.asString()).matches()) {
      Instant time = OffsetDateTime.parse(value.asString()).toInstant();
      return StringNode.valueOf(time.plus(later).toString());
    }
    return value;
  }

  /** What is wrong with an answer; null if nothing is. */
  String difference(String answer) {
    JsonNode got = JSON.readTree(answer);
    if (!got.path("answer").asString("").equals(expected())) {
      return "expected " + expected() + ", got " + shown(answer);
    }
    JsonNode reasons = json.path("answer").path("reasons");
    return reasons.isMissingNode() || reasons.equals(got.path("reasons"))
        ? null
        : "expected the reasons " + reasons + ", got " + got.path("reasons");
  }

  static String shown(String answer) {
    return answer.length() <= SHOWN ? answer : answer.substring(0, SHOWN) + "…";
  }
}
