package punctual.engine;

import java.time.Instant;
import java.util.List;

/** Puts the contract's answers into words. */
public interface Answering {

  String answer(Arrival arrival, Verdict verdict);

  /**
   * @param first the answer that the event was given the first time
   */
  String duplicate(Arrival arrival, String first);

  String rejected(Arrival arrival, List<Reason> reasons, Instant now);
}
