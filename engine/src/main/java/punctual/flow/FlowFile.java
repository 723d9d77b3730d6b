package punctual.flow;

import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.parsers.SAXParserFactory;
import org.jbpm.bpmn2.xml.BPMNDISemanticModule;
import org.jbpm.bpmn2.xml.BPMNExtensionsSemanticModule;
import org.jbpm.bpmn2.xml.BPMNSemanticModule;
import org.jbpm.compiler.xml.XmlProcessReader;
import org.jbpm.compiler.xml.core.SemanticModules;
import org.jbpm.ruleflow.core.RuleFlowProcess;
import org.kie.api.definition.process.Process;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;
import org.xml.sax.helpers.DefaultHandler;
import punctual.files.FileProblem;
import punctual.files.Place;

/** Reads a BPMN file: well-formed XML without a DOCTYPE, holding exactly one process. */
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
    requireSafeXml(path, text);
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

  private static void requireSafeXml(String path, String text) {
    try {
      SAXParserFactory factory = SAXParserFactory.newDefaultInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      factory.newSAXParser().parse(new InputSource(new StringReader(text)), new DefaultHandler());
    } catch (SAXParseException e) {
      Place place = new Place(path, e.getLineNumber(), e.getColumnNumber());
      throw new FileProblem(place, "not safe XML: " + e.getMessage());
    } catch (SAXException | IOException | ParserConfigurationException e) {
      throw new FileProblem(Place.of(path), "not safe XML: " + e.getMessage());
    }
  }
}
