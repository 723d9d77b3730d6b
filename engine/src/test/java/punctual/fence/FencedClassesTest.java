package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.facts.Ticket;

class FencedClassesTest {

  private static final AllowList LIST = AllowList.list();

  @Test
  void facts_and_plain_values_are_there() throws Exception {
    assertThat(Fence.classes().loadClass("punctual.facts.Ticket")).isSameAs(Ticket.class);
    assertThat(Fence.classes().loadClass("java.lang.String")).isSameAs(String.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System",
        "java.lang.Runtime",
        "java.lang.Thread",
        "java.lang.Class",
        "java.lang.ClassLoader",
        "java.lang.invoke.MethodHandles",
        "java.lang.reflect.Method",
        "java.io.File",
        "java.nio.file.Files",
        "java.net.Socket",
        "java.math.BigInteger",
        "java.util.regex.Pattern",
        "org.drools.util.ClassUtils",
        "org.drools.core.WorkingMemory",
        "org.kie.api.KieServices",
        "org.mvel2.MVEL",
        "punctual.policy.ReleaseBuilder",
        "punctual.fence.Fence"
      })
  void other_classes_cannot_be_loaded(String name) {
    assertThatThrownBy(() -> Class.forName(name, false, Fence.classes()))
        .isInstanceOf(ClassNotFoundException.class);
    assertThatThrownBy(() -> Class.forName("[L" + name + ";", false, Fence.classes()))
        .isInstanceOf(ClassNotFoundException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java/lang/System.class",
        "java/lang/Runtime.class",
        "org/drools/util/ClassUtils.class",
        "META-INF/MANIFEST.MF",
        "META-INF/kie.conf",
        "punctual/fence/allowed.txt",
        "application.properties",
        ""
      })
  void other_resources_are_not_there(String name) throws IOException {
    assertThat(Fence.classes().getResource(name)).isNull();
    assertThat(Fence.classes().getResourceAsStream(name)).isNull();
    assertThat(Fence.classes().getResources(name).hasMoreElements()).isFalse();
  }

  @Test
  void the_compiler_reads_the_class_files_of_what_is_there() throws IOException {
    for (String name : Set.of("java/lang/String.class", "punctual/facts/Ticket.class")) {
      try (InputStream in = Fence.classes().getResourceAsStream(name)) {
        assertThat(ConstantPool.of(in.readAllBytes()).classes()).isNotEmpty();
      }
    }
  }

  @Test
  void every_class_and_member_on_the_list_exists() throws Exception {
    ClassLoader real = getClass().getClassLoader();
    for (var owner : LIST.members().entrySet()) {
      assertThat(members(Class.forName(owner.getKey(), false, real)))
          .as(owner.getKey())
          .containsAll(owner.getValue());
    }
  }

  private static Set<String> members(Class<?> type) {
    Stream<String> called =
        Stream.of(type.getMethods(), type.getDeclaredMethods())
            .flatMap(Arrays::stream)
            .map(Executable::getName);
    Stream<String> fields = Arrays.stream(type.getFields()).map(Field::getName);
    return Stream.of(called, fields, Stream.of("<init>"))
        .flatMap(names -> names)
        .collect(Collectors.toSet());
  }

  @Test
  void no_member_on_the_list_reaches_out_of_the_rules() {
    Set<String> all =
        LIST.members().values().stream().flatMap(Set::stream).collect(Collectors.toSet());
    assertThat(all)
        .doesNotContain(
            "getClass",
            "forName",
            "exec",
            "exit",
            "repeat",
            "format",
            "matches",
            "replaceAll",
            "split",
            "put",
            "remove",
            "clear",
            "now",
            "parse",
            "wait",
            "notify");
  }
}
