package punctual.engine;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** The flows of one policy: who does what in which order, as BPMN processes. */
public interface Flows {

  /**
   * Opens a ticket's flows for one step.
   *
   * @param states the instances as they were left by the last step
   * @param tasks does what the flows' tasks say
   */
  Running open(List<FlowState> states, Tasks tasks);

  /** The names of all flows. */
  Set<String> names();

  /** A flow's file; null where there is no such flow. */
  String written(String flow);

  /** Makes an instance's state fit to be stored. */
  FlowState stored(FlowState state);

  /** A ticket's flows while a step lasts. */
  interface Running {

    /** Tells every instance that waits for it, and starts the flows that start with it. */
    void signal(String name);

    /** Wakes the instances whose timer waits for this variable. */
    void wake(String variable);

    /** Every instance that still waits, as it is now. */
    List<FlowState> close();
  }

  /** What a flow needs of the step it runs in. */
  interface Tasks {

    /** Does one task. */
    void perform(TaskCall call);

    /** The facts for a business rule task. */
    List<Object> facts();

    /** What conditions at gateways may speak of. */
    Map<String, Object> words();
  }

  /**
   * A task that has come due.
   *
   * @param type what kind of task: {@code Notify}, {@code Escalate}, …
   * @param name the task's own words
   * @param file the flow's file
   * @param inputs its inputs as the diagram states them
   * @param answers what business rule tasks answered since the flow began to run
   */
  record TaskCall(
      String type, String name, String file, Map<String, Object> inputs, List<Answered> answers) {

    public String input(String key) {
      return inputs.get(key) instanceof String text && !text.isBlank() ? text : null;
    }
  }
}
