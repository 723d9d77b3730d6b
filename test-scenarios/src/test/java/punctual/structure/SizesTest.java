package punctual.structure;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.LineMap;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import punctual.scenarios.Project;

/** Things stay small. */
class SizesTest {

  private static final int LONGEST_FILE = 300;
  private static final int USUAL_FILE = 150;
  private static final int LONGEST_METHOD = 30;
  private static final int USUAL_METHOD = 12;
  private static final int MOST_ARGUMENTS = 5;
  private static final double USUAL = 0.9;

  private record Size(String name, int number) {}

  private final List<Size> files = new ArrayList<>();
  private final List<Size> methods = new ArrayList<>();
  private final List<Size> bodies = new ArrayList<>();
  private final List<Size> constructors = new ArrayList<>();

  SizesTest() throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    try (StandardJavaFileManager manager = compiler.getStandardFileManager(null, null, null)) {
      List<Path> sources = sources();
      JavacTask task =
          (JavacTask)
              compiler.getTask(
                  null, manager, null, null, null, manager.getJavaFileObjectsFromPaths(sources));
      SourcePositions positions = Trees.instance(task).getSourcePositions();
      for (CompilationUnitTree unit : task.parse()) {
        Path file = Path.of(unit.getSourceFile().toUri());
        files.add(new Size(file.toString(), (int) Project.read(file).lines().count()));
        new Measuring(unit, positions).scan(unit, null);
      }
    }
  }

  private static List<Path> sources() {
    List<Path> sources = new ArrayList<>();
    for (String module : List.of("connectors", "engine", "test-scenarios")) {
      for (String folder : List.of("src/main/java", "src/test/java")) {
        Path root = Project.ROOT.resolve(module).resolve(folder);
        if (Files.isDirectory(root)) {
          try (Stream<Path> below = Files.walk(root)) {
            below.filter(file -> file.toString().endsWith(".java")).forEach(sources::add);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          }
        }
      }
    }
    return sources;
  }

  /** Measures the methods of a file. */
  private final class Measuring extends TreeScanner<Void, Tree> {

    private final CompilationUnitTree unit;
    private final SourcePositions positions;

    Measuring(CompilationUnitTree unit, SourcePositions positions) {
      this.unit = unit;
      this.positions = positions;
    }

    @Override
    public Void visitClass(ClassTree type, Tree outer) {
      return super.visitClass(type, type);
    }

    @Override
    public Void visitMethod(MethodTree method, Tree type) {
      LineMap lines = unit.getLineMap();
      long from = positions.getStartPosition(unit, method);
      long to = positions.getEndPosition(unit, method);
      String name = Path.of(unit.getSourceFile().toUri()).getFileName() + " " + method.getName();
      if (from >= 0 && to > from && method.getBody() != null) {
        int number = (int) (lines.getLineNumber(to) - lines.getLineNumber(from) + 1);
        methods.add(new Size(name, number));
        long begin = lines.getLineNumber(positions.getStartPosition(unit, method.getBody()));
        bodies.add(new Size(name, (int) (lines.getLineNumber(to) - begin - 1)));
      }
      if (method.getReturnType() == null && type.getKind() != Tree.Kind.RECORD) {
        constructors.add(new Size(name, method.getParameters().size()));
      }
      return super.visitMethod(method, type);
    }
  }

  @Test
  void a_file_has_at_most_300_lines_and_most_have_at_most_150() {
    assertThat(files).filteredOn(file -> file.number() > LONGEST_FILE).isEmpty();
    assertThat(usual(files)).isLessThanOrEqualTo(USUAL_FILE);
  }

  @Test
  void a_method_has_at_most_30_lines_and_most_have_at_most_12_between_their_braces() {
    assertThat(methods).filteredOn(method -> method.number() > LONGEST_METHOD).isEmpty();
    assertThat(usual(bodies)).isLessThanOrEqualTo(USUAL_METHOD);
  }

  @Test
  void a_constructor_takes_at_most_5_arguments() {
    assertThat(constructors).filteredOn(one -> one.number() > MOST_ARGUMENTS).isEmpty();
  }

  /** What nine in ten do not exceed. */
  private static int usual(List<Size> sizes) {
    List<Size> sorted = sizes.stream().sorted(Comparator.comparingInt(Size::number)).toList();
    return sorted.get((int) Math.ceil(USUAL * sorted.size()) - 1).number();
  }
}
