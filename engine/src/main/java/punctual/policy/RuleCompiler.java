package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  private Map<String, byte[]> fenced(List<RuleSource> sources) {
    Compiled compiled = compiled(sources);
    if (!compiled.errors().isEmpty()) {
      List<Finding> located = new CompileFaults(some -> compiled(some).first()).in(sources);
      List<Finding> all = compiled.errors().stream().map(why -> somewhere(why)).toList();
      (located.isEmpty() ? all : located).stream().limit(SHOWN).forEach(findings::add);
      return Map.of();
    }
    Map<String, byte[]> classes = new TreeMap<>(compiled.classes());
    classes.keySet().removeIf(name -> name.startsWith(PROJECT));
    Fence.examineClasses(classes).forEach(found -> findings.add(Finding.of(found)));
    return classes;
  }

  private static Finding somewhere(String why) {
    return Finding.error("rule-compile", Place.of("rules"), "does not compile: " + why);
  }

  /** What the compiler made of files, or why it could not. */
  private record Compiled(Map<String, byte[]> classes, List<String> errors) {

    Optional<String> first() {
      return errors.stream().findFirst();
    }
  }

  /** The compiler throws where it should report, and runs out of stack or memory. */
  private static Compiled compiled(List<RuleSource> sources) {
    try {
      return build(sources);
    } catch (NumberFormatException e) {
      return new Compiled(Map.of(), List.of("a number is compared with a text that is none"));
    } catch (Exception | LinkageError | VirtualMachineError e) {
      return new Compiled(Map.of(), List.of(e.toString()));
    }
  }

  private static Compiled build(List<RuleSource> sources) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    ReleaseId id = services.newReleaseId("punctual", "rules", "1");
    system.generateAndWritePomXML(id);
    for (RuleSource source : sources) {
      system.write(ROOT + source.path().substring("rules/".length()) + ".drl", source.drl());
    }
    KieBuilder builder = services.newKieBuilder(system, Fence.classes());
    builder.buildAll(ExecutableModelProject.class);
    List<String> errors =
        builder.getResults().getMessages(Message.Level.ERROR).stream()
            .map(Message::getText)
            .filter(text -> !text.startsWith(HEADING))
            .map(RuleCompiler::firstLine)
            .distinct()
            .toList();
    return new Compiled(
        errors.isEmpty() ? ((InternalKieModule) builder.getKieModule()).getClassesMap() : Map.of(),
        errors);
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse(text);
  }
}
