package punctual.engine;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * A ticket's story: every wake-up at its instant, every event after the wake-ups before it. The
 * same steps in the live service, in scenarios and in replays; only the clock and the store differ.
 */
public final class Story {

  private Policy policy;
  private final Handling handling;
  private final BiConsumer<Input, Outcome> outcomes;
  private Case now;

  /**
   * @param outcomes takes each step and what it comes to
   */
  public Story(Policy policy, Case from, Handling handling, BiConsumer<Input, Outcome> outcomes) {
    this.policy = policy;
    this.now = from;
    this.handling = handling;
    this.outcomes = outcomes;
  }

  /** Tells the next event, after the wake-ups due before it. */
  public Outcome tell(TicketEvent event) {
    reach(event.time(), false);
    return step(new Input.Told(event, handling.handled(event.time())));
  }

  /**
   * Runs the wake-ups up to this instant.
   *
   * @param inclusive whether those due at it run too
   */
  public void reach(Instant until, boolean inclusive) {
    for (Wake wake = now.nextWake(); wake != null; wake = now.nextWake()) {
      int order = wake.at().compareTo(until);
      if (order > 0 || (order == 0 && !inclusive)) {
        return;
      }
      step(new Input.Woken(wake.name(), wake.at(), handling.handled(wake.at())));
    }
  }

  /** Goes on under another policy from this instant on, after the wake-ups due before it. */
  void change(Policy next, List<FlowState> flows, Instant at) {
    policy = next;
    now = now.with(flows);
    step(new Input.Switched(next.release(), at, handling.handled(at)));
  }

  private Outcome step(Input input) {
    Outcome outcome = Step.of(policy, now, input, handling.tolerance());
    now = outcome.after();
    outcomes.accept(input, outcome);
    return outcome;
  }

  public Case now() {
    return now;
  }

  public Policy policy() {
    return policy;
  }

  /** Tells the events in order and runs on to the end, inclusive. */
  public void tellAll(List<TicketEvent> events, Instant until) {
    events.forEach(this::tell);
    reach(until, true);
  }
}
