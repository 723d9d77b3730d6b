package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendersFileTest {
  private static final String HEADER = "sender,user,address,source,acts-for,types,without-agency\n";
  private static final String DMV = "dmv,dmv,tickets.dmv,/agencies/dmv,own,ticket.*,\n";

  @TempDir Path folder;

  @Test
  void the_packaged_file_is_the_one_in_the_project() throws IOException {
    Senders inProject = Senders.load(Events.CONTRACT, Path.of("contract/senders.csv"));
    assertThat(inProject.all()).isEqualTo(Senders.load(Events.CONTRACT).all());
  }

  @Test
  void patterns_stand_for_the_types_of_the_contract() throws IOException {
    Senders senders = load(HEADER + "m,m,tickets.m,/senders/m,any,item.* ticket.opened,item.up\n");
    assertThat(senders.all().get(0).types())
        .containsExactly("item.down", "item.up", "ticket.opened");
    assertThat(senders.all().get(0).withoutAgency()).containsExactly("item.up");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DMV,dmv,tickets.dmv,/agencies/dmv,own,ticket.*,       | 1 | must be a name of small",
        "dmv,,tickets.dmv,/agencies/dmv,own,ticket.*,          | 2 | must be the broker's user",
        "dmv,dmv,tickets dmv,/agencies/dmv,own,ticket.*,       | 3 | must be an address such as",
        "dmv,dmv,tickets.dmv,agencies/dmv,own,ticket.*,        | 4 | must be a source such as",
        "dmv,dmv,tickets.dmv,/agencies/dmv/,own,ticket.*,      | 4 | must be a source such as",
        "dmv,dmv,tickets.dmv,/agencies/dmv,all,ticket.*,       | 5 | must be one of own, any, address",
        "dmv,dmv,tickets.dmv,/agencies/dmv,address,ticket.*,   | 5 | must be address where, and only",
        "dmv,dmv,tickets.*,/agencies/dmv,own,ticket.*,         | 5 | must be address where, and only",
        "dmv,dmv,tickets.dmv,/agencies/dmv,own,,               | 6 | must name at least one event type",
        "dmv,dmv,tickets.dmv,/agencies/dmv,own,tickets.*,      | 6 | \"tickets.*\" is no event type",
        "dmv,dmv,tickets.dmv,/agencies/dmv,own,ticket.open,    | 6 | \"ticket.open\" is no event type",
        "dmv,dmv,tickets.dmv,/agencies/dmv,own,*,item.up       | 7 | is only for one that acts for any"
      })
  void a_wrong_cell_is_told_with_its_line_and_column(String row, int column, String reason) {
    InvalidSenders.Problem problem = problems("# who\n" + HEADER + row + "\n").get(0);
    assertThat(problem.line()).isEqualTo(3);
    assertThat(problem.column()).isEqualTo(column);
    assertThat(problem.reason()).startsWith(reason);
  }

  @Test
  void a_problem_is_written_as_file_line_column_and_reason() {
    InvalidSenders thrown = invalid(HEADER + DMV.replace("own", "all"));
    assertThat(thrown)
        .hasMessage(
            folder.resolve("senders.csv") + ":2:5: must be one of own, any, address (was \"all\")");
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(problems(HEADER + "A,b,c d,/e,own,ticket.*,\n" + "short,row\n"))
        .extracting(p -> p.line() + ":" + p.column())
        .containsExactly("2:1", "2:3", "3:0");
  }

  @Test
  void a_row_with_a_cell_too_few_is_refused() {
    assertThat(problems(HEADER + DMV.replace(",\n", "\n")).get(0).reason())
        .isEqualTo("has 6 cells; expected are " + HEADER.trim());
  }

  @Test
  void a_file_without_its_header_is_refused() {
    assertThat(problems(DMV).get(0).reason()).isEqualTo("must be the header " + HEADER.trim());
  }

  @Test
  void an_empty_file_is_refused() {
    assertThat(problems("# nothing\n").get(0).reason()).startsWith("has no rows");
  }

  @Test
  void an_open_quote_is_refused() {
    assertThat(problems(HEADER + "\"dmv,dmv,tickets.dmv").get(0).reason()).startsWith("is no CSV");
  }

  @Test
  void an_address_has_one_owner() {
    assertThat(problems(HEADER + DMV + "tax,tax,tickets.dmv,/agencies/tax,own,ticket.*,\n"))
        .extracting(InvalidSenders.Problem::column, InvalidSenders.Problem::reason)
        .containsExactly(tuple(3, "is the address of line 2 already"));
  }

  @Test
  void a_source_has_one_owner() {
    assertThat(problems(HEADER + DMV + "x,x,tickets.x,/agencies/dmv/x,own,ticket.*,\n"))
        .extracting(InvalidSenders.Problem::column, InvalidSenders.Problem::reason)
        .containsExactly(tuple(4, "overlaps with the source of line 2"));
  }

  private List<InvalidSenders.Problem> problems(String csv) {
    return invalid(csv).problems();
  }

  private InvalidSenders invalid(String csv) {
    return catchThrowableOfType(InvalidSenders.class, () -> load(csv));
  }

  private Senders load(String csv) throws IOException {
    Path file = Files.writeString(folder.resolve("senders.csv"), csv);
    return Senders.load(Events.CONTRACT, file);
  }
}
