package punctual.connectors.in;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import punctual.contract.Sender;
import punctual.files.FileProblem;
import punctual.mapping.Mapping;
import punctual.mapping.RowProblem;

/**
 * Sends the events of one file, so many at a time, until each has its answer. What was sent and not
 * answered while the broker was away is sent again; the engine knows it by its id.
 */
final class FileRun {
  private static final int UNDER_WAY = 500;
  private static final long PATIENCE_SECONDS = 60;
  private static final long PAUSE_SECONDS = 1;

  private final EventsIn events;
  private final Sender sender;
  private final FileReport report;
  private final Deque<Asked> asked = new ArrayDeque<>();

  private record Asked(FileEvents.Event event, CompletableFuture<String> answer) {}

  FileRun(EventsIn events, Sender sender, FileReport report) {
    this.events = events;
    this.sender = sender;
    this.report = report;
  }

  void run(Path file, Mapping mapping) throws IOException, InterruptedException {
    try (FileEvents found = FileEvents.open(file, mapping)) {
      boolean more = true;
      while (more) {
        more = step(found);
        settle(UNDER_WAY);
      }
    } catch (FileProblem e) {
      settle(0);
      report.problem(e.place().line(), e.sentence());
    }
    settle(0);
  }

  private boolean step(FileEvents found) throws IOException {
    try {
      FileEvents.Event event = found.next();
      if (event != null) {
        asked.add(new Asked(event, events.send(sender, event.body())));
      }
      return event != null;
    } catch (RowProblem e) {
      report.problem(e.line(), e.getMessage());
      return true;
    }
  }

  private void settle(int most) throws IOException, InterruptedException {
    while (asked.size() > most) {
      Asked first = asked.poll();
      report.answer(first.event().line(), answer(first));
    }
  }

  private String answer(Asked first) throws InterruptedException {
    CompletableFuture<String> answer = first.answer();
    while (true) {
      try {
        return answer.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
      } catch (ExecutionException | TimeoutException e) {
        answer.cancel(false);
        TimeUnit.SECONDS.sleep(PAUSE_SECONDS);
        answer = events.send(sender, first.event().body());
      }
    }
  }
}
