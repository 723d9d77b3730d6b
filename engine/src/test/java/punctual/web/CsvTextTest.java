package punctual.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTextTest {

  @Test
  void rows_end_and_cells_are_quoted_as_rfc_4180_says() {
    String text = new CsvText().row("a", "b,c", "say \"x\"", "two\nlines", null, 1).toString();

    assertThat(text).isEqualTo("a,\"b,c\",\"say \"\"x\"\"\",\"two\nlines\",,1\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx"})
  void a_cell_is_never_taken_for_a_formula(String cell) {
    assertThat(new CsvText().row(cell).toString()).isEqualTo("'" + cell + "\r\n");
  }

  @Test
  void a_number_below_zero_stays_a_number() {
    assertThat(new CsvText().row(-1).toString()).isEqualTo("-1\r\n");
  }
}
