package punctual.app;

import org.springframework.context.SmartLifecycle;

/** Something that starts and stops in its place in the order. */
final class Step implements SmartLifecycle {

  private final int phase;
  private final Runnable start;
  private final AutoCloseable stop;
  private volatile boolean running;

  Step(int phase, Runnable start, AutoCloseable stop) {
    this.phase = phase;
    this.start = start;
    this.stop = stop;
  }

  static Step nothing() {
    return new Step(Phases.CONNECTORS, () -> {}, () -> {});
  }

  @Override
  public void start() {
    start.run();
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    try {
      stop.close();
    } catch (Exception e) {
      throw new IllegalStateException("a part did not stop: " + e.getMessage(), e);
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }

  @Override
  public int getPhase() {
    return phase;
  }
}
