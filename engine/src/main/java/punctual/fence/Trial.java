package punctual.fence;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import java.util.stream.Collectors;

/**
 * The sixth layer: does work on a new release in a process of its own, with little memory and time
 * and an empty environment. Nothing inside a process can stop a runaway; outside, it is ended.
 *
 * @param main the class whose {@code main} is started; a repackaged jar starts its own
 * @param megabytes of heap
 * @param deadline the time on the processors after which the process is ended
 */
public record Trial(String main, int megabytes, Duration deadline) implements Tryout {

  /** Enough for 1,000 rules. */
  public static final int MEGABYTES = 256;

  public static final Duration DEADLINE = Duration.ofSeconds(20);

  /** How often it is looked at, in milliseconds. */
  private static final long LOOK = 50;

  /** So many times the deadline may pass on the wall. */
  private static final int PATIENCE = 4;

  /** How a Java virtual machine ends that has run out of memory. */
  private static final int OUT_OF_MEMORY = 3;

  /**
   * Starts the process and waits for its end.
   *
   * @return why it failed, as the rest of a sentence about the release; empty when it exited with 0
   * @throws IOException when it cannot be started
   */
  @Override
  public Optional<String> run(String... arguments) throws IOException {
    Process process = start(arguments);
    process.getOutputStream().close();
    return run(process, Duration.ZERO);
  }

  /**
   * Waits for the end of a process.
   *
   * @param spent the time on the processors that it had used before its work began
   */
  Optional<String> run(Process process, Duration spent) {
    try {
      return ended(process, spent)
          ? judged(process.exitValue())
          : Optional.of("takes longer than " + time());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return Optional.of("was not tried to the end");
    } finally {
      process.descendants().forEach(ProcessHandle::destroyForcibly);
      process.destroyForcibly();
    }
  }

  /** On a busy machine the process is given its time on the processors, not that on the wall. */
  private boolean ended(Process process, Duration spent) throws InterruptedException {
    long waited = 0;
    while (!process.waitFor(LOOK, TimeUnit.MILLISECONDS)) {
      waited += LOOK;
      Duration used = process.info().totalCpuDuration().orElse(Duration.ofMillis(waited));
      if (used.minus(spent).compareTo(deadline) > 0 || waited > PATIENCE * deadline.toMillis()) {
        return false;
      }
    }
    return true;
  }

  private Optional<String> judged(int exit) {
    return switch (exit) {
      case 0 -> Optional.empty();
      case OUT_OF_MEMORY -> Optional.of("takes more than " + megabytes + " MB of memory");
      default -> Optional.of("ends the process that tries it (" + exit + ")");
    };
  }

  private String time() {
    return deadline.toMillis() / 1000.0 + " s";
  }

  /** A new process, which can still be written to. */
  Process start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.add("-Xmx" + megabytes + "m");
    command.add("-XX:MaxMetaspaceSize=" + megabytes + "m");
    command.add("-XX:+ExitOnOutOfMemoryError");
    command.add("-XX:+UseSerialGC");
    command.add("-XX:TieredStopAtLevel=1");
    command.add("-XX:-UsePerfData");
    command.addAll(program());
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().clear();
    builder.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD);
    return builder.start();
  }

  /** This program again: the same repackaged jar, or the same class path. */
  private List<String> program() {
    List<Path> entries =
        Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(entry -> Path.of(entry).toAbsolutePath())
            .toList();
    if (entries.size() == 1 && isRepackaged(entries.get(0))) {
      return List.of("-jar", entries.get(0).toString());
    }
    String path =
        entries.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    return List.of("-cp", path, main);
  }

  private static boolean isRepackaged(Path entry) {
    try (JarFile jar = new JarFile(entry.toFile())) {
      Manifest manifest = jar.getManifest();
      return manifest != null && manifest.getMainAttributes().getValue("Start-Class") != null;
    } catch (IOException e) {
      return false;
    }
  }
}
