package punctual.flow;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.kie.api.definition.process.Process;
import org.xml.sax.SAXException;
import punctual.fence.Fence;
import punctual.fence.Refusal;
import punctual.fence.Violation;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Reads a BPMN file: one that the fence lets through, holding exactly one process. */
final class FlowFile {

  private static final SemanticModules MODULES = modules();

  private FlowFile() {}

  private static SemanticModules modules() {
    SemanticModules modules = new SemanticModules();
    modules.addSemanticModule(new BPMNSemanticModule());
    modules.addSemanticModule(new BPMNExtensionsSemanticModule());
    modules.addSemanticModule(new BPMNDISemanticModule());
    return modules;
  }

  /**
   * @throws FileProblem when the file is no flow
   */
  static RuleFlowProcess read(String path, String text) {
    List<Violation> refused = Fence.examineFlow(path, text);
    if (!refused.isEmpty()) {
      throw new Refusal(refused);
    }
    try {
      List<Process> processes =
          new XmlProcessReader(MODULES, FlowFile.class.getClassLoader())
              .read(new StringReader(text));
      if (processes.size() != 1) {
        throw new FileProblem(
            Place.of(path), "holds " + processes.size() + " processes; expected exactly one");
      }
      return (RuleFlowProcess) processes.get(0);
    } catch (SAXException | IOException | RuntimeException e) {
      if (e instanceof FileProblem problem) {
        throw problem;
      }
      throw new FileProblem(Place.of(path), "no flow that can run: " + sentence(e));
    }
  }

  private static String sentence(Throwable e) {
    Throwable cause = e;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    return cause.getMessage();
  }
}
