package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextLimitsTest {

  private static String code(String text) {
    return Fence.examineText("a", text).stream().findFirst().map(Violation::code).orElse("passed");
  }

  @Test
  void a_file_of_one_mebibyte_is_read_and_no_byte_more() {
    String line = "x".repeat(1_023) + "\n";
    assertThat(code(line.repeat(1_024))).isEqualTo("passed");
    assertThat(code(line.repeat(1_024) + "x")).isEqualTo("fence-size");
  }

  @Test
  void size_is_counted_in_bytes_and_not_in_characters() {
    assertThat(code("€\n".repeat(1 << 18))).isEqualTo("passed");
    assertThat(code("€\n".repeat(1 << 18) + "€")).isEqualTo("fence-size");
  }

  @Test
  void a_line_has_2000_characters_and_no_more() {
    assertThat(code("x".repeat(2_000) + "\nx")).isEqualTo("passed");
    assertThat(code("x".repeat(2_001) + "\nx")).isEqualTo("fence-size");
  }

  @Test
  void brackets_stand_six_deep_and_no_deeper() {
    assertThat(code("([{([{ }])}])")).isEqualTo("passed");
    assertThat(code("([{([{( )}])}])")).isEqualTo("fence-nesting");
  }

  @Test
  void brackets_side_by_side_do_not_add_up() {
    assertThat(code("(()()()()()()())")).isEqualTo("passed");
  }

  @Test
  void brackets_that_close_nothing_hide_no_nesting() {
    assertThat(code(")))) (((((((")).isEqualTo("fence-nesting");
  }

  @Test
  void a_line_has_40_parameters_and_no_more() {
    assertThat(code("$a ".repeat(40) + "\n" + "$a ".repeat(40))).isEqualTo("passed");
    assertThat(code("$a ".repeat(41))).isEqualTo("fence-size");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\0", "\u0007", "\r", "\u001b", "\u202e", "\u2066", "\u200b", "\u00ad"})
  void what_cannot_be_seen_is_refused(String hidden) {
    assertThat(code("a" + hidden + "b")).isEqualTo("fence-escape");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\tb\n", "\uFEFFa", "’ é 漢字 😀"})
  void what_can_be_seen_passes(String text) {
    assertThat(code(text)).isEqualTo("passed");
  }

  @Test
  void a_byte_order_mark_stands_at_the_beginning_only() {
    assertThat(code("a\uFEFF")).isEqualTo("fence-escape");
  }

  @Test
  void an_escape_is_refused_wherever_it_stands() {
    assertThat(code("// \\u0041")).isEqualTo("fence-escape");
    assertThat(code("\"\\uuu0041\"")).isEqualTo("fence-escape");
    assertThat(code("\\n")).isEqualTo("passed");
  }

  @Test
  void a_refusal_names_line_and_column() {
    assertThat(Fence.examineText("a", "one\ntwo \0"))
        .extracting(found -> found.place().toString())
        .containsExactly("a:2:5");
  }

  @Test
  void a_release_has_1000_files_and_2000_rules_and_no_more() {
    assertThat(Fence.examineNumbers(1_000, 2_000)).isEmpty();
    assertThat(Fence.examineNumbers(1_001, 2_000)).hasSize(1);
    assertThat(Fence.examineNumbers(1_000, 2_001)).hasSize(1);
  }
}
