package punctual.engine;

import java.util.Locale;

/** What flows may ask the engine to do. The names are the task names of the diagrams. */
public enum TaskType {
  /** Sends a notice. Inputs: {@code notice}, {@code occasion}; or {@code to} and {@code clause}. */
  NOTIFY,
  /** One level up on a ladder. Inputs: {@code occasion}; or {@code ladder} and {@code clause}. */
  ESCALATE,
  /** Back to the bottom of a ladder. Input: {@code ladder}. */
  RESTART,
  /** Refers the ticket as the business rule task before it found. */
  REFER,
  /** Assigns the ticket as the business rule task before it found. */
  ASSIGN,
  /** Sets a moment of the ticket. Input: {@code moment}, its name. */
  MARK;

  /** The name in a diagram: {@code Notify}. */
  public String taskName() {
    return name().charAt(0) + name().substring(1).toLowerCase(Locale.ROOT);
  }

  static TaskType of(Flows.TaskCall call) {
    return valueOf(call.type().toUpperCase(Locale.ROOT));
  }
}
