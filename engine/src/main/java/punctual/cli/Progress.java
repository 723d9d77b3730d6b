package punctual.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Shows how far long work is, where somebody looks on. */
final class Progress implements AutoCloseable {

  /** Where nobody knows how many steps there will be. */
  static final long UNKNOWN = -1;

  private final ProgressBar bar;

  Progress(String what, long steps) {
    bar =
        System.console() == null
            ? null
            : new ProgressBarBuilder()
                .setTaskName(what)
                .setInitialMax(steps)
                .setStyle(ProgressBarStyle.ASCII)
                .setUpdateIntervalMillis(200)
                .build();
  }

  void step() {
    if (bar != null) {
      bar.step();
    }
  }

  void stepTo(long done) {
    if (bar != null) {
      bar.stepTo(done);
    }
  }

  @Override
  public void close() {
    if (bar != null) {
      bar.close();
    }
  }
}
