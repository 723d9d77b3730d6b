package punctual.flow;

/** The flows that run on this thread: jBPM calls its handlers without saying for whom. */
final class Current {

  private static final ThreadLocal<RunningFlows> FLOWS = new ThreadLocal<>();

  private Current() {}

  static RunningFlows flows() {
    return FLOWS.get();
  }

  static void run(RunningFlows flows, Runnable action) {
    RunningFlows outer = FLOWS.get();
    FLOWS.set(flows);
    try {
      action.run();
    } finally {
      FLOWS.set(outer);
    }
  }
}
