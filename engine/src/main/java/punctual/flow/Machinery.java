package punctual.flow;

import java.util.Collection;
import org.jbpm.process.instance.InternalProcessRuntime;
import org.jbpm.process.instance.LightProcessRuntime;
import org.kie.api.definition.process.Process;
import org.kie.api.runtime.process.EventListener;
import org.kie.kogito.Application;
import org.kie.kogito.process.impl.ConfiguredProcessServices;
import org.kie.kogito.process.impl.DefaultProcessEventListenerConfig;
import org.kie.kogito.process.impl.DefaultWorkItemHandlerConfig;
import org.kie.kogito.process.impl.StaticProcessConfig;
import org.kie.kogito.services.identity.NoOpIdentityProvider;
import org.kie.kogito.services.uow.CollectingUnitOfWorkFactory;
import org.kie.kogito.services.uow.DefaultUnitOfWorkManager;
import org.kie.kogito.signal.ProcessInstanceResolver;
import org.kie.kogito.signal.SignalManagerHub;
import punctual.engine.TaskType;

/**
 * jBPM set up to do nothing behind our back: no units of work, no events, no jobs, no register of
 * who listens. An instance is told what concerns it directly, and knows itself what it waits for.
 */
final class Machinery {

  private Machinery() {}

  static StaticProcessConfig config() {
    DefaultWorkItemHandlerConfig handlers = new DefaultWorkItemHandlerConfig();
    for (TaskType type : TaskType.values()) {
      handlers.register(type.taskName(), new EngineTask(type.taskName()));
    }
    return new Config(handlers);
  }

  static InternalProcessRuntime runtime(
      Application application, StaticProcessConfig config, Collection<Process> processes) {
    return LightProcessRuntime.of(application, processes, new ConfiguredProcessServices(config));
  }

  private static final class Config extends StaticProcessConfig {

    private final SignalManagerHub nobody = new Nobody();

    Config(DefaultWorkItemHandlerConfig handlers) {
      super(
          handlers,
          new DefaultProcessEventListenerConfig(),
          new DefaultUnitOfWorkManager(new CollectingUnitOfWorkFactory()),
          new NoJobs(),
          process -> "1",
          new NoOpIdentityProvider(),
          null);
    }

    @Override
    public SignalManagerHub signalManagerHub() {
      return nobody;
    }
  }

  /** Nobody listens: signals go to the instances of one ticket, not to all. */
  private static final class Nobody implements SignalManagerHub {

    @Override
    public void signalEvent(String type, Object event) {}

    @Override
    public void signalEvent(String id, String type, Object event) {}

    @Override
    public void addEventListener(String type, EventListener eventListener) {}

    @Override
    public void removeEventListener(String type, EventListener eventListener) {}

    @Override
    public boolean accept(String type, Object event) {
      return false;
    }

    @Override
    public void addProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {}

    @Override
    public void removeProcessInstanceResolver(ProcessInstanceResolver<?> resolver) {}
  }
}
