package punctual.fence;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.core.common.InternalAgenda;
import org.drools.decisiontable.InputType;
import org.drools.decisiontable.SpreadsheetCompiler;
import org.drools.drl.parser.DrlParser;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.KieBase;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.conf.LanguageLevelOption;
import punctual.facts.Event;
import punctual.facts.Moment;
import punctual.facts.Ticket;

/** Each layer by itself, with all others switched off. */
final class Layers {

  private Layers() {}

  /** Whether the layer stops the file, in words; null when it lets it through. */
  static String stops(String layer, Case file) throws Exception {
    return switch (layer) {
      case "text" -> first(Fence.examineText(file.path(), file.text()));
      case "gate" -> first(gate(file));
      case "classes" -> unfit(drl(file));
      case "scan" -> first(Fence.examineClasses(freely(drl(file))));
      case "flow" -> first(Fence.examineFlow(file.path(), file.text()));
      default -> throw new IllegalArgumentException(layer);
    };
  }

  private static List<Violation> gate(Case file) throws Exception {
    String drl = drl(file);
    return Fence.examineRules(
        file.path(), drl, new DrlParser(LanguageLevelOption.DRL6).parse(false, drl));
  }

  static String drl(Case file) {
    return file.path().endsWith(".csv")
        ? new SpreadsheetCompiler()
            .compile(
                new ByteArrayInputStream(file.text().getBytes(StandardCharsets.UTF_8)),
                InputType.CSV)
        : file.text();
  }

  private static String first(List<Violation> violations) {
    return violations.isEmpty() ? null : violations.get(0).sentence();
  }

  private static final Map<String, Map<String, byte[]>> FREELY = new ConcurrentHashMap<>();

  /** Compiles without any fence. */
  private static Map<String, byte[]> freely(String drl) {
    return FREELY.computeIfAbsent(drl, text -> compiled(text, Layers.class.getClassLoader()));
  }

  /** Compiles without a gate. */
  static Map<String, byte[]> compiled(String drl, ClassLoader loader) {
    Map<String, byte[]> classes =
        new HashMap<>(((InternalKieModule) builder(drl, loader).getKieModule()).getClassesMap());
    classes.keySet().removeIf(name -> name.startsWith("org/drools/project/"));
    return classes;
  }

  private static KieBuilder builder(String drl, ClassLoader loader) {
    KieServices services = KieServices.get();
    KieFileSystem system = services.newKieFileSystem();
    ReleaseId id = services.newReleaseId("sample", "rules", "1");
    system.generateAndWritePomXML(id);
    system.write("src/main/resources/sample/words/case.drl", drl);
    KieBuilder builder = services.newKieBuilder(system, loader);
    builder.buildAll(ExecutableModelProject.class);
    List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
    if (!errors.isEmpty()) {
      throw new IllegalStateException(
          errors.stream()
              .map(Message::getText)
              .filter(text -> !text.startsWith("Java source"))
              .findFirst()
              .orElse("?"));
    }
    return builder;
  }

  /** Why a rule that compiles freely does not compile or run behind the fence; or null. */
  private static String unfit(String drl) {
    freely(drl);
    try {
      fire(compiled(drl, Fence.classes()));
      return null;
    } catch (IllegalStateException e) {
      return e.getMessage();
    } catch (Throwable e) {
      return missing(e);
    }
  }

  /** The class that is not there, when that is why. */
  private static String missing(Throwable thrown) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (cause instanceof LinkageError || cause instanceof ClassNotFoundException) {
        return cause.toString();
      }
    }
    return null;
  }

  private static void fire(Map<String, byte[]> classes) throws Exception {
    KieSession session = base(classes, Fence.classes()).newKieSession();
    try {
      ((InternalAgenda) session.getAgenda()).activateRuleFlowGroup("obligations");
      facts().forEach(session::insert);
      session.fireAllRules(100);
    } finally {
      session.dispose();
    }
  }

  private static List<Object> facts() {
    Moment moment = new Moment(Instant.EPOCH, 1);
    Map<String, Object> known = new HashMap<>(Map.of("service", "x"));
    return List.of(
        new Ticket("a", "b", known, Map.of("opened", moment), null, List.of()),
        new Event("ticket.opened", moment, true, Map.of()));
  }

  private static KieBase base(Map<String, byte[]> classes, ClassLoader fence) throws Exception {
    ClassLoader loader = new Defining(classes, fence);
    List<Model> models = new ArrayList<>();
    for (String name : classes.keySet()) {
      if (name.matches(".*/Rules[0-9A-F]{32}\\.class")) {
        String model = name.replace(".class", "").replace('/', '.');
        models.add((Model) loader.loadClass(model).getDeclaredConstructor().newInstance());
      }
    }
    return KieBaseBuilder.createKieBaseFromModel(
        models, KieServices.get().newKieBaseConfiguration(null, loader));
  }

  private static final class Defining extends ClassLoader {

    private final Map<String, byte[]> classes;

    Defining(Map<String, byte[]> classes, ClassLoader fence) {
      super(fence);
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name.replace('.', '/') + ".class");
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
