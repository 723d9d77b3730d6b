package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

class ConstantPoolTest {

  /** Refers to something by every kind of constant. */
  static final class Referring {

    static final long LONG = 1L << 40;
    static final double DOUBLE = 0.5;

    Object all(int number) {
      Runtime[][] array = new Runtime[number][];
      Supplier<Thread> handle = Thread::currentThread;
      return array.length + LONG + DOUBLE + System.out.toString() + handle.get();
    }
  }

  private static byte[] bytes(Class<?> type) throws IOException {
    String name = "/" + type.getName().replace('.', '/') + ".class";
    try (InputStream in = type.getResourceAsStream(name)) {
      return in.readAllBytes();
    }
  }

  @Test
  void classes_are_named_also_where_only_arrays_of_them_are() throws IOException {
    assertThat(ConstantPool.of(bytes(Referring.class)).classes())
        .contains("java.lang.Runtime", "java.lang.System", Referring.class.getName());
  }

  @Test
  void members_are_named_also_where_only_handles_to_them_are() throws IOException {
    assertThat(ConstantPool.of(bytes(Referring.class)).members())
        .contains(
            new ConstantPool.Member("java.lang.System", "out"),
            new ConstantPool.Member("java.lang.Thread", "currentThread"),
            new ConstantPool.Member("java.lang.invoke.LambdaMetafactory", "metafactory"));
  }

  @Test
  void what_is_no_class_file_is_refused() {
    assertThatThrownBy(() -> ConstantPool.of(new byte[] {1, 2, 3, 4, 5, 6, 7, 8}))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> ConstantPool.of(new byte[0]))
        .isInstanceOf(IllegalArgumentException.class);
    assertThat(Fence.examineClasses(Map.of("a/b/C.class", new byte[0]))).hasSize(1);
  }

  @Test
  void what_compiled_rules_use_is_named_with_the_folder_of_the_rules() throws IOException {
    assertThat(Fence.examineClasses(Map.of("sample/words/C.class", bytes(Referring.class))))
        .anySatisfy(
            found -> {
              assertThat(found.place().file()).isEqualTo("rules/sample/words");
              assertThat(found.sentence()).contains("java.lang.Thread.currentThread");
            });
  }
}
