package punctual.fence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/**
 * Trials whose process is started ahead, so that it has read its classes when there is work. Each
 * process serves for one trial, as without this.
 */
public final class ReadyTrial implements Tryout, AutoCloseable {

  private final Trial trial;
  private final String[] waiting;
  private Process next;
  private boolean closed;

  /**
   * @param waiting arguments with which the process reads its further arguments from its input, one
   *     a line, and does what they say
   */
  public ReadyTrial(Trial trial, String... waiting) {
    this.trial = trial;
    this.waiting = waiting.clone();
  }

  /** Starts the next process if there is none. */
  @Override
  public synchronized void prepare() throws IOException {
    if (!closed && (next == null || !next.isAlive())) {
      next = trial.start(waiting);
    }
  }

  @Override
  public synchronized Optional<String> run(String... arguments) throws IOException {
    Process process = next;
    next = null;
    if (process == null || !process.isAlive()) {
      return trial.run(arguments);
    }
    Duration spent = process.info().totalCpuDuration().orElse(Duration.ZERO);
    return hears(process, arguments) ? trial.run(process, spent) : trial.run(arguments);
  }

  /** False when the process has died while it was waiting. */
  private static boolean hears(Process process, String... arguments) {
    try (OutputStream to = process.getOutputStream()) {
      to.write(String.join("\n", arguments).getBytes(StandardCharsets.UTF_8));
      return true;
    } catch (IOException dead) {
      process.destroyForcibly();
      return false;
    }
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (next != null) {
      next.destroyForcibly();
    }
  }
}
