package punctual.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.files.FileProblem;

class FeedProgressTest {

  private static final String BROKER = "tcp://127.0.0.1:61616";

  @TempDir private Path folder;
  private Path events;
  private Path credentials;

  @BeforeEach
  void writeFiles() throws IOException {
    events = Files.writeString(folder.resolve("events.jsonl"), "{}\n");
    credentials = Files.writeString(folder.resolve("users.properties"), "dmv=secret\n");
  }

  private FeedProgress progress(String only) throws IOException {
    return FeedProgress.of(folder.resolve("kept"), events, BROKER, credentials, only);
  }

  @Test
  void a_broken_off_run_goes_on_where_it_was() throws IOException {
    try (FeedProgress first = progress(null)) {
      first.done(7);
    }
    try (FeedProgress second = progress(null)) {
      assertThat(second.done()).isEqualTo(7);
    }
  }

  @Test
  void a_run_that_ended_is_forgotten() throws IOException {
    try (FeedProgress first = progress(null)) {
      first.done(7);
      first.finished();
      assertThat(first.done()).isZero();
    }
  }

  @Test
  void one_senders_events_do_not_count_as_everybodys() throws IOException {
    try (FeedProgress one = progress("dmv")) {
      one.done(7);
    }
    try (FeedProgress all = progress(null)) {
      assertThat(all.done()).isZero();
    }
  }

  @Test
  void nobody_feeds_what_another_run_is_feeding() throws IOException {
    try (FeedProgress first = progress(null)) {
      assertThat(first.done()).isZero();
      assertThatThrownBy(() -> progress(null))
          .isInstanceOf(FileProblem.class)
          .hasMessageContaining("is being fed to this broker by another run");
    }
  }
}
