package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every layer by itself stops the files that name it. */
class LayersTest {

  @TestFactory
  Stream<DynamicTest> the_limits_on_the_text_stop_alone() {
    return alone("text");
  }

  @TestFactory
  Stream<DynamicTest> the_gate_on_the_syntax_tree_stops_alone() {
    return alone("gate");
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> the_class_loader_stops_alone() {
    return alone("classes");
  }

  @Tag("slow")
  @TestFactory
  Stream<DynamicTest> the_scan_of_compiled_classes_stops_alone() {
    return alone("scan");
  }

  @TestFactory
  Stream<DynamicTest> the_gate_on_flows_stops_alone() {
    return Stream.concat(Case.all("flows").stream(), Case.flows().stream())
        .filter(file -> !file.layers().contains("binding"))
        .map(file -> test("flow", file));
  }

  private static Stream<DynamicTest> alone(String layer) {
    return Case.RULES.stream()
        .flatMap(kind -> Case.all(kind).stream())
        .filter(file -> file.layers().contains(layer))
        .map(file -> test(layer, file));
  }

  private static DynamicTest test(String layer, Case file) {
    return DynamicTest.dynamicTest(
        file.toString(),
        () -> assertThat(Layers.stops(layer, file)).as(file.toString()).isNotNull());
  }

  @Test
  void a_good_rule_passes_every_layer_alone() throws Exception {
    Case good =
        new Case(
            "files",
            "good",
            Set.of(),
            "rules/sample/words/rule.drl",
            Case.resource("passed/rule.drl"));
    for (String layer : List.of("text", "gate", "classes", "scan")) {
      assertThat(Layers.stops(layer, good)).as(layer).isNull();
    }
  }

  /** What only the gate can stop: the compiler evaluates such a value while it compiles. */
  @Test
  void code_in_an_annotation_runs_while_compiling_and_is_left_to_the_gate() throws Exception {
    Case code =
        Case.all("annotations").stream()
            .filter(file -> file.name().equals("code"))
            .findFirst()
            .orElseThrow();
    System.clearProperty("punctual.escaped");
    try {
      Layers.stops("classes", code);
      assertThat(System.getProperty("punctual.escaped")).isEqualTo("yes");
      assertThat(Layers.stops("gate", code)).isNotNull();
    } finally {
      System.clearProperty("punctual.escaped");
    }
  }
}
