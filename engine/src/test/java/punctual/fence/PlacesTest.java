package punctual.fence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Every refusal says where. */
class PlacesTest {

  private static String places(String path, String text) {
    return Sample.findings(path, text).stream()
        .map(found -> found.place().line() + ":" + found.place().column())
        .collect(Collectors.joining(" "));
  }

  private static String rule(String rule) {
    return places("rules/sample/words/a.drl", rule);
  }

  @Test
  void a_condition_is_named_by_line_and_column() {
    assertThat(
            rule(
                """
                package sample.words
                import punctual.facts.*
                rule "a" @clause("A-1") ruleflow-group "g"
                when
                  Event(type == "a")
                  Ticket(severity == 1, severty == 2)
                then
                end
                """))
        .isEqualTo("6:25");
  }

  @Test
  void a_condition_over_lines_is_named_by_where_it_begins() {
    assertThat(
            rule(
                """
                package sample.words
                import punctual.facts.*
                rule "a" @clause("A-1") ruleflow-group "g"
                when
                  Ticket(
                    severity == 1 ||
                    severty == 2)
                then
                end
                """))
        .isEqualTo("6:5");
  }

  @Test
  void a_statement_is_named_by_its_line() {
    assertThat(
            rule(
                """
                package sample.words
                import punctual.facts.*
                rule "a" @clause("A-1") ruleflow-group "g"
                when
                  Ticket()
                then
                  // what follows is refused
                  insert(new Signal("x"));
                  System.exit(0);
                end
                """))
        .isEqualTo("9:0");
  }

  @Test
  void a_statement_beside_then_is_named_by_its_line() {
    assertThat(
            rule(
                """
                package sample.words
                import punctual.facts.*
                rule "a" @clause("A-1") ruleflow-group "g"
                when
                  Ticket()
                then System.exit(0);
                end
                """))
        .isEqualTo("6:0");
  }

  @Test
  void an_import_and_an_attribute_are_named_by_their_lines_an_annotation_by_its_rules() {
    assertThat(
            rule(
                """
                package sample.words
                import punctual.facts.*
                import java.io.File
                rule "a"
                  @clause("A-1")
                  @other("x")
                  ruleflow-group "g"
                  salience 10
                when
                  Ticket()
                then
                end
                """))
        .matches("3:1 8:\\d+ 4:1");
  }

  @Test
  void a_rule_of_a_table_is_named_by_its_row_and_cell() {
    assertThat(
            places(
                "rules/sample/words/a.drl.csv",
                """
                RuleSet,sample.words
                Import,punctual.facts.*
                EscapeQuotes,false
                RULEFLOW-GROUP,obligations

                RuleTable Table
                NAME,CONDITION,ACTION,METADATA
                ,Ticket,,
                ,severity == $param,"insert(new Signal(""$param""));","clause(""$param"")"
                Sentence,Condition,Action,Clause
                One,1,x,A-1
                Two,2,"x"")); System.exit(0); insert(new Signal(""\",A-1
                """))
        .isEqualTo("12:3");
  }

  @Test
  void an_element_of_a_flow_is_named_by_where_it_begins() {
    String flow = Case.resource("passed/flow.bpmn");
    String changed = flow.replace("    <endEvent", "    <scriptTask id=\"s\"/><endEvent");
    int line = flow.substring(0, flow.indexOf("<endEvent")).split("\n").length;
    assertThat(places("processes/sample/a.bpmn", changed)).isEqualTo(line + ":5");
  }

  @Test
  void an_element_after_another_in_one_line_is_named_by_its_own_column() {
    String flow = Case.resource("passed/flow.bpmn");
    String changed = flow.replace("<endEvent", "<!-- x --><userTask id=\"s\"/><endEvent");
    int line = flow.substring(0, flow.indexOf("<endEvent")).split("\n").length;
    assertThat(places("processes/sample/a.bpmn", changed)).isEqualTo(line + ":15");
  }

  @Test
  void each_thing_refused_in_a_flow_is_a_finding_of_its_own() {
    String flow =
        Case.resource("passed/flow.bpmn")
            .replace("    <endEvent", "    <scriptTask id=\"s\"/>\n<userTask id=\"u\"/><endEvent");
    assertThat(Sample.findings("processes/sample/a.bpmn", flow)).hasSize(2);
  }
}
