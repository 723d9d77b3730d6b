package punctual.structure;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.time.Clock;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Who may know whom. */
class BordersTest {

  private static final String[] INNER = {
    "punctual.facts..", "punctual.time..", "punctual.engine..", "punctual.ledger.."
  };
  private static final String[] FRAMEWORKS = {
    "org.springframework..", "org.apache.camel..", "org.kie..", "org.drools..", "org.jbpm.."
  };
  private static final String[] RULE_ENGINE = {"org.kie..", "org.drools..", "org.jbpm.."};

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("punctual");

  @Test
  void the_inner_packages_know_no_framework() {
    noClasses()
        .that()
        .resideInAnyPackage(INNER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(FRAMEWORKS)
        .check(classes);
  }

  @Test
  void rules_and_flows_run_behind_three_packages_only() {
    noClasses()
        .that()
        .resideOutsideOfPackages("punctual.policy..", "punctual.flow..", "punctual.fence..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(RULE_ENGINE)
        .check(classes);
  }

  @Test
  void facts_and_time_know_nothing_but_themselves() {
    classes()
        .that()
        .resideInAPackage("punctual.time..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("punctual.time..", "java..")
        .check(classes);
    classes()
        .that()
        .resideInAPackage("punctual.facts..")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("punctual.facts..", "java..")
        .check(classes);
  }

  @Test
  void the_core_knows_neither_store_nor_sending_nor_the_command_line() {
    noClasses()
        .that()
        .resideInAnyPackage(INNER)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "punctual.store..",
            "punctual.outbox..",
            "punctual.policy..",
            "punctual.flow..",
            "punctual.scenario..",
            "punctual.cli..",
            "java.sql..",
            "jakarta.jms..")
        .check(classes);
  }

  @Test
  void connectors_and_contract_know_nothing_of_the_engine() {
    noClasses()
        .that()
        .resideInAnyPackage("punctual.contract..", "punctual.connectors..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "punctual.facts..",
            "punctual.time..",
            "punctual.engine..",
            "punctual.ledger..",
            "punctual.policy..",
            "punctual.flow..",
            "punctual.store..",
            "punctual.intake..",
            "punctual.outbox..",
            "punctual.cli..")
        .check(classes);
  }

  @Test
  void one_class_reads_the_clock() {
    noClasses()
        .that()
        .doNotHaveFullyQualifiedName("punctual.time.SystemClock")
        .should()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(java.time.LocalDate.class, "now")
        .orShould()
        .callMethod(java.time.LocalDateTime.class, "now")
        .orShould()
        .callMethod(java.time.ZonedDateTime.class, "now")
        .orShould()
        .callMethod(java.time.OffsetDateTime.class, "now")
        .check(classes);
  }
}
