package punctual.engine;

import java.util.Set;

/**
 * One instance of a flow, waiting.
 *
 * @param flow the process id
 * @param place where it waits: the ids of the nodes that its tokens have come to
 * @param waits the signals it waits for by name, its timers by {@code #} and their variable
 * @param body its stored form; null while it has not been stored
 * @param live the instance itself where it cannot be told from its place alone; never stored
 */
public record FlowState(String flow, String place, Set<String> waits, byte[] body, Object live) {

  /** What stands before a timer's variable. */
  public static final String TIMER = "#";

  FlowState atRest() {
    return live == null ? this : new FlowState(flow, place, waits, body, null);
  }
}
