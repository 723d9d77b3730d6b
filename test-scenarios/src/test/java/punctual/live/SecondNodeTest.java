package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.core.env.Environment;
import punctual.policy.ReleaseFiles;
import punctual.release.Activating;
import punctual.release.Order;

/** Two nodes on one database and one broker. */
@Tag("slow")
class SecondNodeTest {

  private static final List<String> SHARED =
      List.of(
          "spring.datasource.url",
          "spring.datasource.username",
          "spring.datasource.password",
          "spring.flyway.url",
          "spring.flyway.user",
          "spring.flyway.password",
          "spring.artemis.user",
          "spring.artemis.password",
          "punctual.broker.connectors-user",
          "punctual.broker.connectors-password");

  @TempDir private Path folder;

  private static Running second(City city, Path data) {
    Environment environment = city.service().part(Environment.class);
    String[] settings = new String[SHARED.size() + 2];
    for (int i = 0; i < SHARED.size(); i++) {
      settings[i] = "--" + SHARED.get(i) + "=" + environment.getProperty(SHARED.get(i));
    }
    settings[SHARED.size()] = "--spring.artemis.broker-url=" + city.service().brokerUrl();
    settings[SHARED.size() + 1] = "--punctual.releases.watch=false";
    return Running.at(city.home(), data, settings);
  }

  @Test
  void what_one_node_activates_is_in_force_on_the_other_within_two_seconds() throws Exception {
    try (City city = City.start(folder, "--punctual.releases.watch=false");
        Running other = second(city, folder.resolve("other"))) {
      String before = other.release();
      String text = city.changed(City.TYPES, "24 business hours", "22 business hours");
      Files.writeString(city.home().resolve(City.TYPES), text);
      ReleaseFiles files = ReleaseFiles.read(city.home());
      OtherReleases.stored(city.service(), List.of(files));
      assertThat(other.release()).isEqualTo(before);
      city.service()
          .part(Activating.class)
          .activate(new Order(files.hash(), "ann", "to see", true, null));
      await()
          .atMost(Duration.ofSeconds(2))
          .pollInterval(Duration.ofMillis(50))
          .until(() -> other.release().equals(files.hash()));
      assertThat(city.service().release()).isEqualTo(files.hash());
    }
  }
}
