package punctual.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cells of a CSV statement. */
class CsvStatementTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-cmd", "@SUM(A1)", "\t=1", "\r=1", "\n=1"})
  void text_that_a_spreadsheet_would_run_gets_an_apostrophe(String text) {
    assertThat(CsvStatement.cell(text)).isEqualTo("'" + text);
  }

  @Test
  void numbers_stay_numbers_below_zero_too() {
    assertThat(CsvStatement.cell(new BigDecimal("-18.25"))).isEqualTo("-18.25");
    assertThat(CsvStatement.cell(-1)).isEqualTo("-1");
  }

  @Test
  void other_text_stays_as_it_is_and_nothing_is_an_empty_cell() {
    assertThat(CsvStatement.cell("a=b, \"c\"")).isEqualTo("a=b, \"c\"");
    assertThat(CsvStatement.cell(null)).isEmpty();
    assertThat(CsvStatement.cell("")).isEmpty();
  }
}
