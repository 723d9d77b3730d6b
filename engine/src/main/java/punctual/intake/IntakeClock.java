package punctual.intake;

import java.util.List;
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
        public void handled() {}
      };

  /** Judges a batch, and takes note of the time that it says has come. */
  List<Screened> around(List<Screened> batch, UnaryOperator<List<Screened>> judging);

  /** What was taken in is safe; time may go on. */
  void handled();
}
