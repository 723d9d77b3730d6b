package punctual.flow;

import java.util.Map;
import java.util.Optional;
import org.kie.kogito.internal.process.workitem.KogitoWorkItem;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemHandler;
import org.kie.kogito.internal.process.workitem.KogitoWorkItemManager;
import org.kie.kogito.internal.process.workitem.WorkItemTransition;
import org.kie.kogito.process.workitems.impl.DefaultKogitoWorkItemHandler;

/** Hands a task of a diagram to the engine and completes it at once. */
final class EngineTask extends DefaultKogitoWorkItemHandler {

  private final String type;

  EngineTask(String type) {
    this.type = type;
  }

  @Override
  public String getName() {
    return type;
  }

  @Override
  public Optional<WorkItemTransition> activateWorkItemHandler(
      KogitoWorkItemManager manager,
      KogitoWorkItemHandler handler,
      KogitoWorkItem item,
      WorkItemTransition transition) {
    Current.move().perform(type, item);
    return Optional.of(handler.completeTransition(item.getPhaseStatus(), Map.of()));
  }
}
