package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReadyTrialTest {

  private static final Trial TRIAL = new Trial(Runaway.class.getName(), 32, Duration.ofSeconds(20));

  private static long started() {
    return ProcessHandle.current().children().filter(ProcessHandle::isAlive).count();
  }

  @Test
  void a_process_that_waits_is_told_its_arguments() throws IOException {
    try (ReadyTrial ready = new ReadyTrial(TRIAL, "waits")) {
      ready.prepare();
      assertThat(ready.run("a b", "c")).isEmpty();
    }
  }

  @Test
  void a_process_serves_for_one_trial_only() throws IOException {
    try (ReadyTrial ready = new ReadyTrial(TRIAL, "waits")) {
      ready.prepare();
      assertThat(ready.run("other")).isPresent();
      ready.prepare();
      assertThat(ready.run("a b", "c")).isEmpty();
    }
  }

  @Test
  void without_preparation_a_process_is_started_for_the_trial() throws IOException {
    try (ReadyTrial ready = new ReadyTrial(TRIAL, "waits")) {
      assertThat(ready.run("ends")).isEmpty();
    }
  }

  @Test
  void a_process_that_died_waiting_costs_no_trial() throws Exception {
    try (ReadyTrial ready = new ReadyTrial(TRIAL, "fails")) {
      ready.prepare();
      while (started() > 0) {
        Thread.onSpinWait();
      }
      assertThat(ready.run("ends")).isEmpty();
    }
  }

  @Test
  void a_runaway_is_ended_at_its_deadline_although_its_process_was_ready() throws IOException {
    Trial hurried = new Trial(Runaway.class.getName(), 32, Duration.ofSeconds(1));
    try (ReadyTrial ready = new ReadyTrial(hurried, "loops")) {
      ready.prepare();
      assertThat(ready.run("a b")).contains("takes longer than 1.0 s");
    }
  }

  @Test
  void nothing_is_left_running_when_it_is_closed() throws IOException {
    try (ReadyTrial ready = new ReadyTrial(TRIAL, "waits")) {
      ready.prepare();
      assertThat(started()).isOne();
    }
    while (started() > 0) {
      Thread.onSpinWait();
    }
  }
}
