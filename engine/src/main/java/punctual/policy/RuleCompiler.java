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
import punctual.fence.Violation;
import punctual.files.Place;
import punctual.policy.RuleSource.RulePlace;

/** Compiles rules into the executable model, seeing only the classes inside the fence. */
final class RuleCompiler {

  private static final String ROOT = "src/main/resources/";

  /** Classes about the project as a whole, which nothing loads. */
  private static final String PROJECT = "org/drools/project/";

  private static final String HEADING = "Java source of ";
  private static final int SHOWN = 20;

  private final RuleCache cache;
  private final List<Finding> findings = new ArrayList<>();

  /** What was wrong; the rules can be used only when nothing was. */
  List<Finding> findings() {
    return findings;
  }

  /**
   * @param cache knows packages that were compiled before, and keeps those compiled now
   */
  RuleCompiler(RuleCache cache) {
    this.cache = cache;
  }

  /** Compiles the packages that are not known yet; null where something is wrong. */
  CompiledRules compile(ReleaseFiles files) {
    List<CompiledRules> known = new ArrayList<>();
    List<RulePackage> other = new ArrayList<>();
    for (RulePackage each : RulePackage.of(files)) {
      CompiledRules kept = cache.find(each.key());
      if (kept == null) {
        other.add(each);
      } else {
        known.add(kept);
      }
    }
    List<RuleSource> sources = sources(other);
    CompiledRules all = CompiledRules.together(known);
    List<RulePlace> places = sources.stream().flatMap(one -> one.rules().stream()).toList();
    refuse(Fence.examineNumbers(files.texts().size(), all.places().size() + places.size()));
    if (findings.isEmpty() && !sources.isEmpty()) {
      known.add(new CompiledRules(fenced(sources), places));
      all = CompiledRules.together(known);
    }
    return findings.isEmpty() ? kept(other, all) : null;
  }

  private List<RuleSource> sources(List<RulePackage> packages) {
    List<RuleSource> sources = new ArrayList<>();
    for (RulePackage each : packages) {
      each.files().texts().forEach((path, text) -> sources.add(RuleSource.of(path, text)));
    }
    sources.forEach(source -> findings.addAll(source.findings()));
    findings.addAll(RuleNames.check(sources));
    return sources;
  }

  private CompiledRules kept(List<RulePackage> compiled, CompiledRules all) {
    compiled.forEach(each -> cache.keep(each.key(), each.own(all)));
    return all;
  }

  private void refuse(List<Violation> violations) {
    violations.forEach(found -> findings.add(Finding.of(found)));
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
    refuse(Fence.examineClasses(classes));
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
