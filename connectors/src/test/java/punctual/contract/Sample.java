package punctual.contract;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/** One file of {@code contract/samples}. */
record Sample(String name, JsonNode json) {

  static List<Sample> of(String folder) {
    try (Stream<Path> files = Files.list(Path.of("contract/samples", folder))) {
      return files.sorted().map(Sample::read).toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Sample read(Path file) {
    try {
      String name = file.getFileName().toString().replaceFirst("\\.json$", "");
      return new Sample(name, Json.MAPPER.readTree(Files.readString(file)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  byte[] body() {
    if (json.has("base64")) {
      return Base64.getDecoder().decode(json.get("base64").asString());
    }
    String text = json.has("body") ? json.get("body").asString() : json.get("event").toString();
    return text.getBytes(StandardCharsets.UTF_8);
  }

  boolean isSentToTheEngine() {
    return json.has("from");
  }

  Sender sender(Senders senders) {
    JsonNode from = json.get("from");
    return senders.find(from.get("user").asString(), from.get("address").asString()).orElseThrow();
  }

  List<Reason> reasons() {
    return json.at("/answer/reasons").values().stream()
        .map(r -> new Reason(r.get("pointer").asString(), r.get("reason").asString()))
        .toList();
  }

  @Override
  public String toString() {
    return name + ": " + json.get("sample").asString();
  }
}
