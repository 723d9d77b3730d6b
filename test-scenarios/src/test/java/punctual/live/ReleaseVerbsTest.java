package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.policy.ReleaseFiles;

/** The verbs plan, activate and releases, against a running service. */
class ReleaseVerbsTest {

  @TempDir private static Path folder;
  private static City city;

  @BeforeAll
  static void start() throws IOException {
    city = City.start(folder, "--punctual.releases.watch=false");
  }

  @AfterAll
  static void stop() {
    city.close();
  }

  private static Verb run(String verb, Object... more) {
    Object[] arguments = new Object[more.length + 3];
    arguments[0] = verb;
    arguments[1] = "--service";
    arguments[2] = city.address();
    System.arraycopy(more, 0, arguments, 3, more.length);
    return Verb.run(arguments);
  }

  private static Verb activate(Object... more) {
    Object[] arguments = new Object[more.length + 4];
    System.arraycopy(new Object[] {"--by", "ann", "--reason", "it is better"}, 0, arguments, 0, 4);
    System.arraycopy(more, 0, arguments, 4, more.length);
    return run("activate", arguments);
  }

  /** Another home with other hours for a street light. */
  private static Path home(String name, String hours) throws IOException {
    Path home = folder.resolve(name);
    org.springframework.util.FileSystemUtils.copyRecursively(city.home(), home);
    String text = city.changed(City.TYPES, "24 business hours", hours);
    Files.writeString(home.resolve(City.TYPES), text);
    return home;
  }

  @Test
  void what_lies_in_a_home_is_planned_activated_listed_and_taken_back() throws IOException {
    Path home = home("better", "20 business hours");
    String before = city.active();
    String hash = ReleaseFiles.read(home).hash();
    Verb planned = run("plan", "--home", home);
    assertThat(planned.code()).as(planned.said()).isZero();
    assertThat(planned.said()).contains(hash).contains("0 open tickets");
    assertThat(city.active()).isEqualTo(before);
    Verb activated = activate("--home", home);
    assertThat(activated.code()).as(activated.said()).isZero();
    await().until(() -> city.active().equals(hash));
    assertThat(run("releases").said()).contains(hash.substring(0, 12)).contains("it is better");
    assertThat(activate(before.substring(0, 16)).code()).isZero();
    await().until(() -> city.active().equals(before));
    assertThat(city.activations()).hasSizeGreaterThanOrEqualTo(3);
  }

  @Test
  void a_bad_home_is_refused_with_its_findings_and_exit_code_3() throws IOException {
    Path home = home("bad", "2 business days");
    String before = city.active();
    Verb planned = run("plan", "--home", home);
    assertThat(planned.code()).isEqualTo(3);
    assertThat(planned.said()).contains(City.TYPES).contains("2 business days");
    Verb activated = activate("--home", home);
    assertThat(activated.code()).isEqualTo(3);
    assertThat(activated.said()).contains("cannot come into force");
    assertThat(city.active()).isEqualTo(before);
  }

  @Test
  void a_release_that_is_not_stored_and_a_service_that_is_not_there_are_said() {
    assertThat(activate("0123456789abcdef").code()).isEqualTo(1);
    Verb away = Verb.run("releases", "--service", "http://127.0.0.1:1");
    assertThat(away.code()).isEqualTo(1);
    assertThat(away.said()).contains("no service answers at http://127.0.0.1:1");
  }
}
