package punctual.flow;

import java.io.IOException;
import java.util.concurrent.atomic.AtomicLong;
import org.jbpm.flow.serialization.MarshallerContextName;
import org.jbpm.flow.serialization.MarshallerReaderContext;
import org.jbpm.flow.serialization.ProcessInstanceMarshaller;
import org.jbpm.flow.serialization.ProcessInstanceMarshallerService;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceMarshaller;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceMarshallerFactory;
import org.jbpm.flow.serialization.impl.ProtobufProcessInstanceReader;
import org.jbpm.ruleflow.instance.RuleFlowProcessInstance;
import org.kie.kogito.process.ProcessInstance;
import org.kie.kogito.process.impl.AbstractProcess;
import org.kie.kogito.process.impl.AbstractProcessInstance;

/** Writes instances to bytes and reads them back, by jBPM's own protobuf form. */
final class Storage {

  private static final ProcessInstanceMarshallerService MARSHALLER =
      ProcessInstanceMarshallerService.newBuilder()
          .withProcessInstanceMarshallerFactory(new Once())
          .withDefaultObjectMarshallerStrategies()
          .withDefaultListeners()
          .build();

  /**
   * Two threads may hold what the same bytes say: jBPM tells running instances apart by their id.
   */
  private static final AtomicLong READ = new AtomicLong();

  private Storage() {}

  static byte[] write(Held held, FlowDefinition flow) {
    return MARSHALLER.marshallProcessInstance(shell(flow.process(), held.instance()));
  }

  static Held read(byte[] body, FlowDefinition flow) {
    AbstractProcessInstance<?> shell =
        (AbstractProcessInstance<?>) MARSHALLER.unmarshallProcessInstance(body, flow.process());
    RuleFlowProcessInstance instance = (RuleFlowProcessInstance) shell.internalGetProcessInstance();
    instance.setId("read-" + READ.incrementAndGet());
    instance.setKnowledgeRuntime(flow.runtime().getInternalKieRuntime());
    instance.reconnect();
    return new Held(instance, flow.runtime());
  }

  private static AbstractProcessInstance<?> shell(
      AbstractProcess<?> process, RuleFlowProcessInstance instance) {
    AbstractProcessInstance<?> shell =
        (AbstractProcessInstance<?>) process.createInstance(instance);
    shell.internalSetProcessInstance(instance);
    return shell;
  }

  /** jBPM would read the bytes for the shell of an instance, and once more for what is in it. */
  private static final class Once extends ProtobufProcessInstanceMarshallerFactory {

    @Override
    public ProcessInstanceMarshaller newKogitoProcessInstanceMarshaller() {
      return new ProtobufProcessInstanceMarshaller() {
        @Override
        public ProcessInstance<?> readProcessInstance(MarshallerReaderContext context)
            throws IOException {
          RuleFlowProcessInstance instance =
              new ProtobufProcessInstanceReader(context).read(context.input());
          return shell(
              (AbstractProcess<?>) context.get(MarshallerContextName.MARSHALLER_PROCESS), instance);
        }
      };
    }
  }
}
