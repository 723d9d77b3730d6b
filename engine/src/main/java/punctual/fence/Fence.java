package punctual.fence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.PackageDescr;

/** The fence around policy files. */
public final class Fence {

  /** A ticket's facts in one decision are at most so many. */
  public static final int FACTS = 200;

  private static final ClassLoader CLASSES = new FencedClasses();

  private Fence() {}

  /** The class loader by which rules are compiled and run. */
  public static ClassLoader classes() {
    return CLASSES;
  }

  /** Whether a release has more files or rules than anybody can look through. */
  public static List<Violation> examineNumbers(int files, int rules) {
    return TextLimits.examineNumbers(files, rules);
  }

  /** What is wrong with a policy file's text, before anything reads it. */
  public static List<Violation> examineText(String path, String text) {
    return TextLimits.examine(path, text);
  }

  /**
   * What is wrong with a rule file's syntax tree, before anything of it is compiled.
   *
   * @param text the DRL that was parsed; places are in it
   */
  public static List<Violation> examineRules(String path, String text, PackageDescr rules) {
    return PackageGate.examine(path, text, rules);
  }

  /** What is wrong with a flow, before jBPM reads it. */
  public static List<Violation> examineFlow(String path, String text) {
    return FlowGate.examine(path, text);
  }

  /** A flow's file as a tree; empty where it is not let through. */
  public static Optional<FlowElement> flow(String path, String text) {
    return FlowGate.examine(path, text).isEmpty()
        ? Optional.of(FlowXml.read(text, new Refusals(path)))
        : Optional.empty();
  }

  /**
   * What is wrong with compiled rules, before any of them is loaded.
   *
   * @param classes class files by their resource name
   */
  public static List<Violation> examineClasses(Map<String, byte[]> classes) {
    return ClassScan.examine(classes);
  }
}
