package punctual.flow;

/** The move that runs on this thread: jBPM calls its handlers without saying for whom. */
final class Current {

  private static final ThreadLocal<Move> MOVE = new ThreadLocal<>();

  private Current() {}

  static Move move() {
    return MOVE.get();
  }

  static void run(Move move, Runnable action) {
    Move outer = MOVE.get();
    MOVE.set(move);
    try {
      action.run();
    } finally {
      MOVE.set(outer);
    }
  }
}
