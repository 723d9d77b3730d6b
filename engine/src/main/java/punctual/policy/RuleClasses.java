package punctual.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.drools.model.Model;

/** The class loader of compiled rules: their own classes, and what the fence lets through. */
final class RuleClasses extends ClassLoader {

  private static final Pattern MODEL = Pattern.compile(".*/Rules[0-9A-F]{32}\\.class");

  private final Map<String, byte[]> classes;

  RuleClasses(Map<String, byte[]> classes, ClassLoader fence) {
    super(fence);
    this.classes = classes;
  }

  /** The models of the packages that begin so. */
  List<Model> models(String prefix) {
    String folder = prefix.replace('.', '/');
    List<Model> models = new ArrayList<>();
    for (String resource : classes.keySet()) {
      if (resource.startsWith(folder) && MODEL.matcher(resource).matches()) {
        models.add(model(resource));
      }
    }
    return models;
  }

  private Model model(String resource) {
    String name = resource.substring(0, resource.length() - ".class".length()).replace('/', '.');
    try {
      return (Model) loadClass(name).getDeclaredConstructor().newInstance();
    } catch (ReflectiveOperationException | LinkageError e) {
      throw new IllegalStateException("compiled rules cannot be loaded: " + e, e);
    }
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
