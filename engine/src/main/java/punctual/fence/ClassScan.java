package punctual.fence;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import punctual.files.Place;

/**
 * The fifth layer: reads what compiled rules refer to, so that a forbidden member is found when a
 * release is checked and not when a rule fires.
 */
final class ClassScan {

  private static final String ENDING = ".class";

  private final AllowList allowed = AllowList.list();
  private final Map<String, byte[]> classes;
  private final List<Violation> violations = new ArrayList<>();

  private ClassScan(Map<String, byte[]> classes) {
    this.classes = classes;
  }

  /**
   * @param classes class files by their resource name
   */
  static List<Violation> examine(Map<String, byte[]> classes) {
    ClassScan scan = new ClassScan(classes);
    classes.forEach(scan::examine);
    return scan.violations;
  }

  private void examine(String resource, byte[] bytes) {
    Set<String> uses = new TreeSet<>();
    try {
      examine(resource, ConstantPool.of(bytes), uses);
    } catch (IllegalArgumentException e) {
      uses.add(e.getMessage());
    }
    for (String use : uses) {
      Place place = Place.of("rules/" + folder(resource));
      violations.add(new Violation("fence-class", place, "compiled rules here use " + use));
    }
  }

  private static String folder(String resource) {
    String[] parts = resource.split("/");
    return parts.length < 3 ? resource : parts[0] + "/" + parts[1];
  }

  private void examine(String resource, ConstantPool pool, Set<String> uses) {
    String made = resource.substring(resource.lastIndexOf('/') + 1);
    for (ConstantPool.Member member : pool.members()) {
      if (!own(member.owner())
          && !allowed.links(member.owner(), member.name())
          && !allowed.makes(made, member.owner(), member.name())) {
        uses.add(member.owner() + "." + member.name());
      }
    }
    for (String name : pool.classes()) {
      if (!own(name) && !allowed.loads(name) && !allowed.makes(made, name)) {
        uses.add(name);
      }
    }
  }

  private boolean own(String name) {
    return classes.containsKey(name.replace('.', '/') + ENDING);
  }
}
