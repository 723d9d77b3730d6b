package punctual.flow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import punctual.engine.FlowState;

/**
 * The ways through a flow that jBPM has shown. From one place the same signal always leads past the
 * same tasks to the same next place, but where a condition forks the way; so jBPM need not run a
 * way again that it has run before. Only for flows without variables of their own, where the place
 * is all there is to an instance.
 */
final class Ways {

  private static final String START = "";

  private final Map<String, Way> known = new ConcurrentHashMap<>();
  private final Map<String, FlowState> places = new ConcurrentHashMap<>();

  /** One act on a way, and what follows it: always by {@code true}, but after a condition. */
  record Way(Act act, Map<Boolean, Way> next) {

    Way(Act act) {
      this(act, new ConcurrentHashMap<>(2));
    }
  }

  /**
   * An act that was done, and what came of it.
   *
   * @param outcome what the condition said; true for every other act
   */
  record Done(Act act, boolean outcome) {}

  /** The way from a state (null for the start) on this signal or timer; null while unknown. */
  Way find(FlowState from, String on) {
    return known.get(key(from, on));
  }

  /** Remembers a way that jBPM has gone to its end. */
  void learn(FlowState from, String on, List<Done> trail, FlowState end) {
    Act first = trail.isEmpty() ? new Act.Stop(end) : trail.get(0).act();
    Way way = known.computeIfAbsent(key(from, on), key -> new Way(first));
    for (int i = 0; i < trail.size(); i++) {
      Act next = i + 1 < trail.size() ? trail.get(i + 1).act() : new Act.Stop(end);
      way = way.next().computeIfAbsent(trail.get(i).outcome(), outcome -> new Way(next));
    }
  }

  private static String key(FlowState from, String on) {
    return (from == null ? START : from.place()) + '\n' + on;
  }

  /** The state of an instance that jBPM has brought somewhere; one and the same for each place. */
  FlowState state(FlowDefinition flow, Held held) {
    String place = held.place();
    FlowState state = places.get(place);
    if (state == null) {
      byte[] body = Storage.write(held, flow);
      state = new FlowState(flow.id(), place, Set.copyOf(held.waits()), body, null);
      places.put(place, state);
    }
    return state;
  }
}
