package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import punctual.fence.Fence;
import punctual.files.Place;

/** Compiles rules into the executable model, seeing only the classes inside the fence. */
final class RuleCompiler {

  private static final String ROOT = "src/main/resources/";

  /** Classes about the project as a whole, which nothing loads. */
  private static final String PROJECT = "org/drools/project/";

  private static final String HEADING = "Java source of ";
  private static final int SHOWN = 20;

  private final List<Finding> findings = new ArrayList<>();

  /** What was wrong; the rules can be used only when nothing was. */
  List<Finding> findings() {
    return findings;
  }

  CompiledRules compile(ReleaseFiles files) {
    List<RuleSource> sources = new ArrayList<>();
    files
        .texts()
        .forEach(
            (path, text) -> {
              if (path.endsWith(".drl") || path.endsWith(".drl.csv")) {
                sources.add(RuleSource.of(path, text));
              }
            });
    sources.forEach(source -> findings.addAll(source.findings()));
    findings.addAll(RuleNames.check(sources));
    List<RuleSource.RulePlace> places =
        sources.stream().flatMap(source -> source.rules().stream()).toList();
    Fence.examineNumbers(files.texts().size(), places.size())
        .forEach(found -> findings.add(Finding.of(found)));
    return findings.isEmpty() ? new CompiledRules(fenced(sources), places) : null;
  }

  /** The compiler throws where it should report, and runs out of stack or memory. */
  private Map<String, byte[]> fenced(List<RuleSource> sources) {
    try {
      Map<String, byte[]> classes = new TreeMap<>(build(sources));
      classes.keySet().removeIf(name -> name.startsWith(PROJECT));
      Fence.examineClasses(classes).forEach(found -> findings.add(Finding.of(found)));
      return classes;
    } catch (Exception | LinkageError | VirtualMachineError e) {
      findings.add(Finding.error("rule-compile", Place.of("rules"), "does not compile: " + e));
      return Map.of();
    }
  }

  private Map<String, byte[]> build(List<RuleSource> sources) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    ReleaseId id = services.newReleaseId("punctual", "rules", "1");
    system.generateAndWritePomXML(id);
    for (RuleSource source : sources) {
      system.write(ROOT + source.path().substring("rules/".length()) + ".drl", source.drl());
    }
    KieBuilder builder = services.newKieBuilder(system, Fence.classes());
    builder.buildAll(ExecutableModelProject.class);
    builder.getResults().getMessages(Message.Level.ERROR).stream()
        .filter(message -> !message.getText().startsWith(HEADING))
        .map(message -> finding(message, sources))
        .distinct()
        .limit(SHOWN)
        .forEach(findings::add);
    return findings.isEmpty()
        ? ((InternalKieModule) builder.getKieModule()).getClassesMap()
        : Map.of();
  }

  private static Finding finding(Message message, List<RuleSource> sources) {
    String path = message.getPath() == null ? "" : message.getPath();
    for (RuleSource source : sources) {
      if (path.equals(source.path().substring("rules/".length()) + ".drl")) {
        return Finding.error("rule-compile", Place.of(source.path()), firstLine(message.getText()));
      }
    }
    return Finding.error("rule-compile", Place.of("rules"), firstLine(message.getText()));
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
