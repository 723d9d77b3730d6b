package punctual.intake;

import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** What the service's clock has to do with what comes in. */
public interface IntakeClock {

  /** A clock that goes by itself. */
  IntakeClock OWN =
      new IntakeClock() {
        @Override
        public List<Screened> around(List<Screened> batch, UnaryOperator<List<Screened>> judging) {
          return judging.apply(batch);
        }

        @Override
        public void handled(Set<String> agencies) {}
      };

  /** Judges a batch, and takes note of the time that it says has come. */
  List<Screened> around(List<Screened> batch, UnaryOperator<List<Screened>> judging);

  /** What was taken in for these agencies is safe; their time may go on. */
  void handled(Set<String> agencies);
}
