package punctual.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import punctual.app.Places;
import punctual.app.Service;
import punctual.contract.CloudEvent;
import punctual.contract.Contract;
import punctual.contract.Reading;
import punctual.engine.Answering;
import punctual.engine.Arrival;
import punctual.engine.Punctual;
import punctual.intake.Told;
import punctual.outbox.Posting;

/** A node keeps tickets at hand that others may have changed, or that a failure took back. */
class TicketsAtHandTest {

  private static final String OPENED =
      "'agreement':'newyork','service':'application-support','impact':'high','urgency':'high'";

  @TempDir private static Path data;
  private static Service service;
  private static Punctual node;
  private static Punctual otherNode;
  private static Instant now;

  @BeforeAll
  static void start() {
    service = Places.service(data, "--punctual.notices.channel=count");
    now = service.part(InstantSource.class).instant();
    node = node();
    otherNode = node();
  }

  @AfterAll
  static void stop() {
    service.close();
  }

  private static Punctual node() {
    JdbcReleases releases = service.part(JdbcReleases.class);
    StoreParts parts =
        new StoreParts(
            service.part(StoreParts.Reading.class),
            service.part(Posting.class),
            (release, agreement) ->
                releases.policies(release).policy(agreement).orElseThrow().flows(),
            newest -> {},
            new StoreParts.Engine("test", Duration.ofSeconds(2)));
    JdbcStore store =
        new JdbcStore(
            service.part(JdbcClient.class), service.part(PlatformTransactionManager.class), parts);
    Punctual.Timing timing =
        new Punctual.Timing(service.part(InstantSource.class), Duration.ofSeconds(2));
    return new Punctual(store, releases, service.part(Answering.class), timing);
  }

  private static void tell(Punctual node, String ticket, String type, String fields) {
    String body =
        "{'specversion':'1.0','id':'%s/%s','source':'/agencies/dmv','type':'%s','subject':'%s','time':'%s','data':{%s}}"
            .formatted(ticket, type, type, ticket, now, fields)
            .replace('\'', '"');
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    CloudEvent event = ((Reading.Readable) service.part(Contract.class).read(bytes)).event();
    Arrival arrival = new Arrival(Told.of(event, "dmv"), "dmv", bytes, event.contentHash(), now);
    assertThat(node.handle("dmv", List.of(arrival)).get(0)).contains("\"accepted\"");
  }

  private static List<String> told(String ticket) {
    return service
        .part(JdbcClient.class)
        .sql("select id from input where ticket = ? and id is not null order by n")
        .param(ticket)
        .query(String.class)
        .list();
  }

  private static String state(String ticket) {
    return service
        .part(JdbcClient.class)
        .sql("select state from ticket where id = ?")
        .param(ticket)
        .query(String.class)
        .single();
  }

  @Test
  void what_another_node_did_to_a_ticket_is_seen() {
    tell(node, "SHARED", "ticket.opened", OPENED);
    tell(otherNode, "SHARED", "ticket.acknowledged", "");
    tell(node, "SHARED", "ticket.restored", "");

    assertThat(told("SHARED"))
        .containsExactly(
            "SHARED/ticket.opened", "SHARED/ticket.acknowledged", "SHARED/ticket.restored");
    assertThat(state("SHARED")).contains("\"acknowledged\":{", "\"restored\":{");
  }

  @Test
  void what_was_taken_back_leaves_nothing_behind() {
    tell(node, "FAILED", "ticket.opened", OPENED);
    service
        .part(TransactionTemplate.class)
        .executeWithoutResult(
            status -> {
              tell(node, "FAILED", "ticket.acknowledged", "");
              status.setRollbackOnly();
            });
    tell(node, "FAILED", "ticket.restored", "");

    assertThat(told("FAILED")).containsExactly("FAILED/ticket.opened", "FAILED/ticket.restored");
    assertThat(state("FAILED")).contains("\"restored\":{").doesNotContain("\"acknowledged\":{");
  }
}
