package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import punctual.contract.Sender.ActsFor;
import tools.jackson.databind.node.ObjectNode;

class SendersTest {
  private static final Senders SENDERS = Senders.load(Events.CONTRACT);
  private static final Sender DMV = SENDERS.find("dmv", "tickets.dmv").orElseThrow();
  private static final Sender DESK = SENDERS.find("desk", "tickets.desk").orElseThrow();
  private static final Sender PHONES = SENDERS.find("phones", "tickets.phones").orElseThrow();
  private static final Sender MAIL = SENDERS.find("connectors", "tickets.dmv").orElseThrow();
  private static final String OFFERED = "\"offeredAt\":\"2010-11-01T08:55:00Z\"";

  @Test
  void the_sample_world_has_seven_agencies() {
    assertThat(SENDERS.agencies())
        .containsExactly("county", "dmv", "dts", "governor", "health", "public", "tax");
  }

  @ParameterizedTest
  @ValueSource(strings = {"dmv", "tax", "health", "public", "county", "governor", "dts"})
  void an_agency_sends_what_happens_to_its_own_tickets(String agency) {
    Sender sender = SENDERS.find(agency, "tickets." + agency).orElseThrow();
    assertThat(sender.agency()).isEqualTo(agency);
    assertThat(sender.sources()).containsExactly("/agencies/" + agency);
    assertThat(sender.types()).hasSize(19).allMatch(type -> type.startsWith("ticket."));
  }

  @ParameterizedTest
  @ValueSource(strings = {"desk", "phones", "monitoring", "service"})
  void the_other_senders_act_for_any_agency(String name) {
    Sender sender = SENDERS.find(name, "tickets." + name).orElseThrow();
    assertThat(sender.actsFor()).isEqualTo(ActsFor.ANY);
    assertThat(sender.sources()).containsExactly("/senders/" + name);
  }

  @ParameterizedTest
  @CsvSource({
    "tax, tickets.dmv",
    "dmv, tickets.desk",
    "dmv, outcomes",
    "dmv, notices",
    "connectors, tickets.nobody",
    "connectors, notices",
    "nobody, tickets.dmv"
  })
  void nobody_has_business_at_the_address_of_another(String user, String address) {
    assertThat(SENDERS.find(user, address)).isEmpty();
  }

  @Test
  void a_message_without_a_user_comes_from_nobody() {
    assertThat(SENDERS.find(null, "tickets.dmv")).isEmpty();
  }

  @Test
  void the_owner_of_an_address_is_its_agency_and_not_the_stand_in() {
    assertThat(SENDERS.owner("tickets.dmv")).contains(DMV);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/agencies/dmv", "/agencies/dmv/helpdesk"})
  void a_source_may_be_the_senders_or_below_it(String source) {
    assertThat(SENDERS.check(DMV, event(Events.opened().put("source", source)))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/agencies/dmv2", "/agencies", "/agencies/", "agencies/dmv", "/connectors"})
  void another_source_is_somebody_elses(String source) {
    assertThat(pointers(DMV, Events.opened().put("source", source)))
        .containsExactly(Pointers.SOURCE);
  }

  @Test
  void an_agency_may_name_itself() {
    assertThat(SENDERS.check(DMV, event(Events.opened().put("agency", "dmv")))).isEmpty();
  }

  @Test
  void everything_wrong_about_the_sender_is_told_at_once() {
    ObjectNode event = Events.event("item.down", "{\"item\":\"db\"}").put("agency", "tax");
    assertThat(pointers(DMV, event.put("source", "/agencies/tax")))
        .containsExactly(Pointers.AGENCY, Pointers.SOURCE, Pointers.TYPE);
  }

  @Test
  void the_connectors_stand_in_for_an_agency_at_its_address() {
    CloudEvent mail = event(Events.opened().put("source", "/connectors/mail"));
    assertThat(SENDERS.check(MAIL, mail)).isEmpty();
    assertThat(MAIL.agencyOf(mail)).isEqualTo("dmv");
    assertThat(MAIL.replyAddress()).isEqualTo("replies.connectors");
  }

  @Test
  void the_connectors_may_pass_on_an_agencys_own_event() {
    assertThat(SENDERS.check(MAIL, event(Events.opened()))).isEmpty();
  }

  @Test
  void the_connectors_have_no_more_rights_than_the_owner_of_the_address() {
    ObjectNode down =
        Events.event("item.down", "{\"item\":\"db\"}").put("source", "/connectors/mail");
    assertThat(pointers(MAIL, down)).containsExactly(Pointers.TYPE);
    assertThat(pointers(MAIL, Events.opened().put("agency", "tax")))
        .containsExactly(Pointers.AGENCY);
  }

  @Test
  void the_connectors_name_the_agency_where_the_owner_of_the_address_must() {
    Sender atDesk = SENDERS.find("connectors", "tickets.desk").orElseThrow();
    ObjectNode opened = Events.opened().put("source", "/connectors/mail");
    assertThat(pointers(atDesk, opened)).containsExactly(Pointers.AGENCY);
    assertThat(atDesk.agencyOf(event(opened.put("agency", "tax")))).isEqualTo("tax");
  }

  @Test
  void only_the_connectors_tell_what_became_of_notices() {
    List<Sender> outcomes =
        SENDERS.all().stream().filter(s -> s.address().equals("outcomes")).toList();
    assertThat(outcomes).extracting(Sender::user).containsExactly("connectors");
    assertThat(SENDERS.owner("tickets.service").orElseThrow().maySend("notice.failed")).isFalse();
  }

  @Test
  void a_call_without_an_agency_is_the_phones_own() {
    CloudEvent call = call("{" + OFFERED + "}");
    assertThat(SENDERS.check(PHONES, call)).isEmpty();
    assertThat(PHONES.agencyOf(call)).isEqualTo("phones");
  }

  @Test
  void a_call_may_name_its_agency_in_the_data() {
    CloudEvent call = call("{" + OFFERED + ",\"agency\":\"tax\",\"ticket\":\"INC1\"}");
    assertThat(SENDERS.check(PHONES, call)).isEmpty();
    assertThat(PHONES.agencyOf(call)).isEqualTo("tax");
  }

  @Test
  void a_call_of_an_unknown_agency_is_refused() {
    assertThat(SENDERS.check(PHONES, call("{" + OFFERED + ",\"agency\":\"parks\"}")))
        .extracting(Reason::pointer)
        .containsExactly("/data/agency");
  }

  @Test
  void an_event_from_a_file_belongs_to_the_owner_of_its_source() {
    assertThat(SENDERS.ofSource("/agencies/tax/remedy")).map(Sender::name).contains("tax");
    assertThat(SENDERS.ofSource("/senders/desk")).contains(DESK);
    assertThat(SENDERS.ofSource("/connectors/mail")).map(Sender::name).contains("connectors");
    assertThat(SENDERS.ofSource("/agencies/parks")).isEmpty();
  }

  @Test
  void a_connectors_event_from_a_file_names_its_agency() {
    Sender sender = SENDERS.ofSource("/connectors/mail").orElseThrow();
    ObjectNode mail = Events.opened().put("source", "/connectors/mail");
    assertThat(pointers(sender, mail)).containsExactly(Pointers.AGENCY);
    assertThat(SENDERS.check(sender, event(mail.put("agency", "dmv")))).isEmpty();
  }

  private static CloudEvent call(String data) {
    return event(Events.event("call.completed", data).put("source", "/senders/phones"));
  }

  private static CloudEvent event(ObjectNode json) {
    return Events.readable(json);
  }

  private static List<String> pointers(Sender sender, ObjectNode json) {
    return SENDERS.check(sender, event(json)).stream().map(Reason::pointer).toList();
  }
}
