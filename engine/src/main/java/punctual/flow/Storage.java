package punctual.flow;

import org.jbpm.flow.serialization.ProcessInstanceMarshallerService;
import org.jbpm.workflow.instance.impl.WorkflowProcessInstanceImpl;
import org.kie.kogito.process.impl.AbstractProcessInstance;
import punctual.engine.FlowState;

/** Writes instances to bytes and reads them back, by jBPM's own protobuf form. */
final class Storage {

  private static final ProcessInstanceMarshallerService MARSHALLER =
      ProcessInstanceMarshallerService.newBuilder()
          .withDefaultObjectMarshallerStrategies()
          .withDefaultListeners()
          .build();

  private Storage() {}

  static FlowState write(FlowState state, FlowDefinition flow) {
    WorkflowProcessInstanceImpl instance = ((Held) state.live()).instance();
    AbstractProcessInstance<?> shell =
        (AbstractProcessInstance<?>) flow.process().createInstance(instance);
    shell.internalSetProcessInstance(instance);
    byte[] body = MARSHALLER.marshallProcessInstance(shell);
    return new FlowState(state.flow(), state.instance(), state.waits(), body, state.live());
  }

  static Held read(FlowState state, FlowDefinition flow) {
    AbstractProcessInstance<?> shell =
        (AbstractProcessInstance<?>)
            MARSHALLER.unmarshallProcessInstance(state.body(), flow.process());
    WorkflowProcessInstanceImpl instance =
        (WorkflowProcessInstanceImpl) shell.internalLoadProcessInstanceState();
    instance.setKnowledgeRuntime(flow.runtime().getInternalKieRuntime());
    return new Held(instance, flow.runtime());
  }
}
