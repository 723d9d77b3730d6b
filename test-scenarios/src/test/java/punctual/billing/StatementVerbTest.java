package punctual.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.cli.Main;
import punctual.scenarios.Project;

/** The verb {@code statement}: what is billed to an agency in a month, in four forms. */
class StatementVerbTest {

  private static final Instant START = Instant.parse("2010-11-29T00:00:00Z");

  @TempDir private Path folder;
  private Path events;

  @BeforeEach
  void write_events() throws IOException {
    events = folder.resolve("events.jsonl");
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < 12; i++) {
      String owner = List.of("dmv", "tax", "county").get(i % 3);
      String service = List.of("desktop-support", "hardware-support").get(i % 2);
      String data =
          "\"agreement\":\"newyork\",\"service\":\"%s\",\"category\":\"=1+1, %d\","
              + "\"userAgency\":\"%s\",\"deviceOwner\":\"%s\"";
      lines.add(event("T" + i, "ticket.opened", i, data.formatted(service, i, owner, owner)));
      lines.add(event("T" + i, "ticket.resolved", i + 42, ""));
    }
    Files.write(events, lines);
  }

  private static String event(String ticket, String type, int hour, String data) {
    return ("{\"specversion\":\"1.0\",\"id\":\"%s-%s\",\"source\":\"/agencies/dmv\",\"type\":\"%s\","
            + "\"subject\":\"%s\",\"time\":\"%s\",\"data\":{%s}}")
        .formatted(ticket, type, type, ticket, START.plus(Duration.ofHours(hour)), data);
  }

  private Path statement(String agency, String month, String format) {
    Path out = folder.resolve(agency + "-" + month + "." + format);
    String home = Project.ROOT.toString();
    assertThat(
            run(
                "statement",
                "--part",
                "billing",
                "--home",
                home,
                "--agreement",
                "newyork",
                "--agency",
                agency,
                "--month",
                month,
                "--events",
                events.toString(),
                "--format",
                format,
                "--until",
                "2010-12-02T00:00:00Z",
                "--out",
                out.toString()))
        .isZero();
    return out;
  }

  private static int run(String... arguments) {
    PrintWriter nowhere = new PrintWriter(new StringWriter());
    return Main.run(nowhere, nowhere, arguments);
  }

  @ParameterizedTest
  @ValueSource(strings = {"dmv", "tax", "unassigned"})
  void another_program_comes_to_the_same_cents_from_the_ledger(String agency) throws IOException {
    Path ledger = folder.resolve("ledger.jsonl");
    String home = Project.ROOT.toString();
    run(
        "replay",
        "--home",
        home,
        "--events",
        events.toString(),
        "--out",
        ledger.toString(),
        "--until",
        "2010-12-02T00:00:00Z");
    Path statement = statement(agency, "2010-11", "csv");
    assertThat(Files.readAllLines(statement)).hasSizeGreaterThan(3);
    assertThat(Recomputation.difference(ledger, "2010-11", statement)).isEmpty();
  }

  @Test
  void a_line_belongs_to_the_month_of_its_resolution_where_the_agreement_is_at_home()
      throws IOException {
    assertThat(Files.readAllLines(statement("unassigned", "2010-10", "csv"))).hasSize(1);
    assertThat(Files.readAllLines(statement("unassigned", "2010-11", "csv")))
        .hasSize(4)
        .last()
        .asString()
        .contains("T8,");
    assertThat(Files.readAllLines(statement("unassigned", "2010-12", "csv")))
        .hasSize(2)
        .last()
        .asString()
        .contains("T11,", "2010-12-01T05:00:00Z");
  }

  @Test
  void the_csv_has_the_contracts_columns() throws IOException {
    assertThat(Files.readAllLines(statement("dmv", "2010-11", "csv")).get(0))
        .isEqualTo(
            "agreement,billTo,month,ticket,agency,key,service,unit,quantity,rate,amount,currency,"
                + "clause,openedAt,resolvedAt,facts,adjusts");
  }

  @Test
  void the_other_forms_are_what_they_say() throws IOException {
    assertThat(Files.readString(statement("tax", "2010-11", "json")))
        .contains("\"amount\":\"98.80\"", "\"lines\":4", "\"noCharge\":[]");
    assertThat(Files.readAllBytes(statement("tax", "2010-11", "pdf"))).startsWith('%', 'P', 'D');
    try (ZipFile workbook = new ZipFile(statement("tax", "2010-11", "xlsx").toFile())) {
      assertThat(workbook.getEntry("xl/worksheets/sheet2.xml")).isNotNull();
    }
  }

  @Test
  void what_nobody_can_be_billed_for_is_shown_to_the_tickets_agency_at_no_charge()
      throws IOException {
    String json = Files.readString(statement("dmv", "2010-11", "json"));
    assertThat(json.substring(json.indexOf("noCharge"))).contains("\"billTo\":\"unassigned\"");
    assertThat(json).contains("\"amount\":\"98.80\"");
  }
}
