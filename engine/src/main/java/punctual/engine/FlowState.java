package punctual.engine;

import java.util.Set;

/**
 * One instance of a flow, waiting.
 *
 * @param flow the process id
 * @param instance the instance's own id
 * @param waits the signals it waits for by name, its timers by {@code #} and their variable
 * @param body its stored form; null while it has not been stored
 * @param live the instance itself, while it is at hand; never stored
 */
public record FlowState(String flow, String instance, Set<String> waits, byte[] body, Object live) {

  /** What stands before a timer's variable. */
  public static final String TIMER = "#";
}
