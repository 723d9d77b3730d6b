package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TrialTest {

  private static Optional<String> run(Duration deadline, String... arguments) throws IOException {
    return new Trial(Runaway.class.getName(), 32, deadline).run(arguments);
  }

  private static Optional<String> run(String... arguments) throws IOException {
    return run(Duration.ofSeconds(20), arguments);
  }

  @Test
  void a_program_that_ends_well_has_no_fault() throws IOException {
    assertThat(run("ends")).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"fails", "throws", "nonsense"})
  void a_program_that_ends_badly_is_a_fault(String way) throws IOException {
    assertThat(run(way)).hasValueSatisfying(why -> assertThat(why).startsWith("ends the process"));
  }

  @Test
  void a_program_that_loops_is_ended_at_its_deadline() throws IOException {
    long begun = System.nanoTime();
    assertThat(run(Duration.ofSeconds(1), "loops")).contains("takes longer than 1.0 s");
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)).isEmpty();
  }

  @Test
  void a_program_that_eats_memory_ends_without_touching_ours() throws IOException {
    assertThat(run("eats")).contains("takes more than 32 MB of memory");
  }

  @Test
  void a_program_that_chatters_is_not_stopped_by_our_not_listening() throws IOException {
    assertThat(run("chatters")).isEmpty();
  }

  @Test
  void a_program_has_nothing_to_read_and_no_environment() throws IOException {
    assertThat(run("listens")).isEmpty();
    assertThat(run("looks around")).isEmpty();
  }

  @Test
  void arguments_arrive_as_they_are() throws IOException {
    assertThat(run("takes", "a b")).isEmpty();
  }
}
