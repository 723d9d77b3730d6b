package punctual.app;

/** How much of the machine there is to use. */
final class Cores {

  private static final int FEWEST = 2;

  private Cores() {}

  static int count() {
    return Math.max(FEWEST, Runtime.getRuntime().availableProcessors());
  }
}
