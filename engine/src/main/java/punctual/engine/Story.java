package punctual.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/**
 * A ticket's story told in virtual time: every wake-up at its instant, every event after the
 * wake-ups before it. The same steps as in the live service, with another clock and no store.
 */
public final class Story {

  private final Policy policy;
  private final Consumer<Outcome> outcomes;
  private Case now;

  /**
   * @param outcomes takes what each step comes to
   */
  public Story(Policy policy, Case from, Consumer<Outcome> outcomes) {
    this.policy = policy;
    this.now = from;
    this.outcomes = outcomes;
  }

  /** Tells the next event, after the wake-ups due before it. */
  public Outcome tell(TicketEvent event) {
    advance(event.time(), false);
    return step(new Input.Told(event, event.time()));
  }

  /** Runs the wake-ups up to and including this instant. */
  public void reach(Instant until) {
    advance(until, true);
  }

  private void advance(Instant until, boolean inclusive) {
    for (Wake wake = now.nextWake(); wake != null; wake = now.nextWake()) {
      int order = wake.at().compareTo(until);
      if (order > 0 || (order == 0 && !inclusive)) {
        return;
      }
      step(new Input.Woken(wake.name(), wake.at(), wake.at()));
    }
  }

  private Outcome step(Input input) {
    Outcome outcome = Step.of(policy, now, input, Duration.ZERO);
    now = outcome.after();
    outcomes.accept(outcome);
    return outcome;
  }

  public Case now() {
    return now;
  }

  /** Tells the events in order and runs on to the end. */
  public void tellAll(List<TicketEvent> events, Instant until) {
    events.forEach(this::tell);
    reach(until);
  }
}
