package punctual.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import punctual.engine.Agreement;
import punctual.engine.LineOrder;
import punctual.files.FileProblem;

/** Rates are read exactly, and what is wrong with them is said with its place. */
class RatesFileTest {

  private static final String HEAD = "service,unit,year,rate\n";

  private static RatesFile read(String rows) {
    return RatesFile.read("rates.csv", HEAD + rows, new AgreementFile.Bills("USD", List.of()));
  }

  @Test
  void a_rate_is_that_of_its_service_unit_and_year() {
    RatesFile rates = read("desktop,incident,2010,18.25\ndesktop,incident,2011,19\n");
    assertThat(rates.rate("desktop", "incident", 2010)).contains(new BigDecimal("18.25"));
    assertThat(rates.rate("desktop", "incident", 2011)).contains(new BigDecimal("19"));
    assertThat(rates.rate("desktop", "call", 2010)).isEmpty();
    assertThat(rates.rate("desktop", "incident", 2012)).isEmpty();
    assertThat(rates.rate("hardware", "incident", 2010)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "desktop,incident,2010,$18.25|4|'$18.25' is no amount",
        "desktop,incident,2010,18.255|4|'18.255' is no amount",
        "desktop,incident,2010,-18.25|4|'-18.25' is no amount",
        "desktop,incident,2010,18e2|4|'18e2' is no amount",
        "desktop,incident,2010,|4|the cell 'rate' is empty",
        "desktop,incident,10,18.25|3|'10' is no year",
        "desktop,incident,2010-2012,18.25|3|'2010-2012' is no year",
        "desktop,minute,2010,18.25|2|'minute' is neither",
        ",incident,2010,18.25|1|the cell 'service' is empty"
      })
  void a_wrong_cell_is_named_by_line_and_column(String row, int column, String sentence) {
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> read("hardware,call,2010,31.15\n" + row + "\n"))
        .withMessageContaining(sentence)
        .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(3))
        .satisfies(problem -> assertThat(problem.place().column()).isEqualTo(column));
  }

  @Test
  void two_rates_for_one_year_are_refused() {
    assertThatExceptionOfType(FileProblem.class)
        .isThrownBy(() -> read("desktop,incident,2010,18.25\ndesktop,incident,2010,18.25\n"))
        .withMessage("there is another rate for desktop per incident in 2010; expected one")
        .satisfies(problem -> assertThat(problem.place().line()).isEqualTo(3));
  }

  @Test
  void years_without_a_rate_are_found_from_the_agreements_first_year_to_the_last_rate() {
    RatesFile rates = read("desktop,incident,2011,1\ndesktop,incident,2014,1\nother,call,2015,1\n");
    assertThat(new MissingRates("rates.csv", rates, agreement()).findings(List.of("desktop")))
        .singleElement()
        .satisfies(finding -> assertThat(finding.isError()).isFalse())
        .extracting(Finding::message)
        .isEqualTo("no rate for desktop in 2010, 2012 to 2013, 2015: its lines have no amount");
  }

  @Test
  void an_agreement_without_rates_misses_none() {
    RatesFile rates = RatesFile.read("rates.csv", null, new AgreementFile.Bills(null, List.of()));
    assertThat(new MissingRates("rates.csv", rates, agreement()).findings(List.of("desktop")))
        .isEmpty();
  }

  private static Agreement agreement() {
    LocalDate from = LocalDate.of(2010, 10, 7);
    return new Agreement(
        "a", "A", "owner", ZoneOffset.UTC, null, from, null, new LineOrder(List.of()));
  }
}
