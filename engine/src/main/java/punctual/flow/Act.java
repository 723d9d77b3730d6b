package punctual.flow;

import java.util.Map;
import punctual.engine.FlowState;

/** What happens on a way through a flow. */
sealed interface Act {

  /** A task of the diagram comes. */
  record Call(String type, String name, Map<String, Object> inputs) implements Act {}

  /** A business rule task fires its rules. */
  record Fire(String group) implements Act {}

  /** A gateway asks its condition; the way forks. */
  record Ask(Condition condition) implements Act {}

  /** The way ends in a state, or with the flow (null). */
  record Stop(FlowState state) implements Act {}
}
