package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.connectors.mailbox.ReturnedNotice;
import punctual.contract.CloudEvent;
import punctual.contract.NoticeOutcome;

@Tag("slow")
class MailboxTest {
  private static final String HEAD =
      "From: Ann <ann@dmv.example.gov>\nTo: desk@ccc.example.gov\nDate: Mon, 1 Nov 2010 08:00:00 -0400\n";

  private static final String RETURNED =
      """
        Message-ID: <f1@mx>
        Subject: Undelivered
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="b"

        --b
        Content-Type: text/plain

        Sorry.
        --b
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.example

        Final-Recipient: rfc822; gone@dmv.example
        Action: failed
        Status: 5.1.1
        Diagnostic-Code: smtp; 550 no such user

        --b
        Content-Type: text/rfc822-headers

        Message-ID: <dmv.INC1.initial@punctual.example>
        X-Punctual-Notice: %s

        --b--
        """;

  private static final String ATTACHED =
      """
        Message-ID: <h1@dmv>
        Subject: screenshot
        MIME-Version: 1.0
        Content-Type: multipart/mixed; boundary="m"

        --m
        Content-Type: text/html; charset=utf-8

        <p>See <b>picture</b></p><blockquote>old</blockquote>
        --m
        Content-Type: image/png; name="../../etc/a.png"
        Content-Disposition: attachment; filename="../../etc/a.png"
        Content-Transfer-Encoding: base64

        aGVsbG8=
        --m
        Content-Type: application/octet-stream
        Content-Disposition: attachment; filename=big.bin

        %s
        --m--
        """;

  @TempDir private Path folder;
  private final GreenMail server =
      new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
  private GreenMailUser user;
  private TestBroker broker;
  private FakeEngine engine;
  private WaysIn ways;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    server.start();
    user = server.setUser("desk@ccc.example.gov", "desk", "secret");
    broker = new TestBroker(folder.resolve("broker"));
    engine = new FakeEngine(broker, "desk");
    WaysIn none = Desk.waysIn();
    MailServer box =
        new MailServer("127.0.0.1", server.getImap().getPort(), "desk", "secret", MailTls.OFFERED);
    ways = new WaysIn(none.senders(), none.mappings(), none.folder(), box, null, none.secrets());
    connectors = Desk.start(broker, Desk.counting(), Desk.ROUTES, ways);
  }

  @AfterEach
  void stop() throws Exception {
    connectors.close();
    engine.close();
    broker.close();
    server.stop();
  }

  @Test
  void a_mail_opens_a_ticket() throws Exception {
    mail("Message-ID: <a1@dmv>\nSubject: No printing\n\nThe printer is silent.\n");

    CloudEvent opened = taken(1);
    assertThat(opened.type()).isEqualTo("ticket.opened");
    assertThat(opened.agency()).isEqualTo("dmv");
    assertThat(opened.subject()).matches("M-[0-9A-F]{10}");
    assertThat(opened.data().toString())
        .contains("\"summary\":\"No printing\"", "The printer is silent.", "ann@dmv.example.gov");
    awaitMoved("Taken", 1);
  }

  @Test
  void headers_of_a_mail_steer_nothing() throws Exception {
    mail(
        "Message-ID: <s1@dmv>\nCamelMailMoveTo: Evil\nCamelMailDelete: true\nX-Agency: tax\n"
            + "asker: x\nquestion: 1\nSubject: No printing\n\nSilent.\n");

    assertThat(taken(1).agency()).isEqualTo("dmv");
    awaitMoved("Taken", 1);
    assertThat(server.getManagers().getImapHostManager().getFolder(user, "Evil")).isNull();
  }

  @Test
  void an_answer_in_the_conversation_is_a_word_on_the_ticket_without_what_it_quotes()
      throws Exception {
    mail("Message-ID: <b1@dmv>\nSubject: No printing\n\nHelp.\n");
    CloudEvent opened = taken(1);
    mail(
        "Message-ID: <b3@dmv>\nReferences: <b1@dmv> <b2@ccc>\nSubject: Re: No printing\n\n"
            + "Works again, thanks.\n\nOn Mon, Nov 1, 2010 at 9:00 AM, Desk <desk@ccc.example.gov>\nwrote:\n> Help.\n");

    CloudEvent updated = taken(2);
    assertThat(updated.type()).isEqualTo("ticket.updated");
    assertThat(updated.subject()).isEqualTo(opened.subject());
    assertThat(updated.data().path("text").asString()).isEqualTo("Works again, thanks.");
  }

  @Test
  void a_number_in_the_subject_names_the_ticket() throws Exception {
    mail("Message-ID: <c1@dmv>\nSubject: x\n\nx\n");
    String number = taken(1).subject();
    mail("Message-ID: <c2@dmv>\nSubject: more on " + number + "\n\nStill silent.\n");

    assertThat(taken(2).subject()).isEqualTo(number);
    assertThat(taken(2).type()).isEqualTo("ticket.updated");
  }

  @Test
  void an_answer_to_a_notice_finds_its_ticket_by_references() throws Exception {
    String thread =
        java.util.UUID.nameUUIDFromBytes("dmv\nINC7".getBytes(StandardCharsets.UTF_8)).toString();
    mail(
        "Message-ID: <d1@dmv>\nIn-Reply-To: <dmv.INC7.3.1@punctual>\nReferences: <ticket."
            + thread
            + "@punctual.example> <dmv.INC7.3.1@punctual>\nSubject: Re: down\n\nUnderstood.\n");

    assertThat(taken(1).type()).isEqualTo("ticket.updated");
    assertThat(taken(1).subject()).isEqualTo("INC7");
  }

  @Test
  void what_a_program_wrote_opens_nothing() throws Exception {
    mail(
        "Message-ID: <e1@dmv>\nAuto-Submitted: auto-replied\nSubject: Out of office\n\nBack soon.\n");
    mail("Message-ID: <e2@dmv>\nPrecedence: bulk\nSubject: News\n\nNews.\n");
    mail("Message-ID: <e3@dmv>\nReturn-Path: <>\nSubject: Received\n\nReceived.\n");
    mail("Message-ID: <e4@dmv>\nX-Punctual-Notice: eA\nSubject: ours\n\nours\n");

    awaitMoved("Automatic", 4);
    assertThat(engine.taken).isEmpty();
  }

  @Test
  void a_notice_that_comes_back_is_told_as_failed_for_good() throws Exception {
    String header = ReturnedNotice.header(Notices.email("gone@dmv.example"));
    mail(RETURNED.formatted(header));

    NoticeOutcome outcome = broker.outcome();
    assertThat(outcome.delivered()).isFalse();
    assertThat(outcome.permanent()).isTrue();
    assertThat(outcome.ticket()).isEqualTo("INC1");
    assertThat(outcome.error()).isEqualTo("returned: 5.1.1, smtp; 550 no such user");
    awaitMoved("Returned", 1);
  }

  @Test
  void a_writer_from_nowhere_is_refused_and_the_mail_is_kept() throws Exception {
    deliver(
        "From: x@elsewhere.example\nTo: desk@ccc.example.gov\nMessage-ID: <g1@x>\nSubject: hi\n\nhi\n");

    awaitMoved("Refused", 1);
    assertThat(engine.taken).isEmpty();
  }

  @Test
  void attachments_are_kept_by_their_hash_and_too_large_ones_are_named() throws Exception {
    mail(ATTACHED.formatted("0123456789".repeat(1 << 20) + "x"));

    String data = taken(1).data().toString();
    String hash = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";
    assertThat(data).contains("\"description\":\"See picture\"", "\"sha256\":\"" + hash + "\"");
    assertThat(data).contains("\"name\":\".._.._etc_a.png\"", "\"dropped\":\"too large\"");
    assertThat(Files.readString(ways.folder().resolve("attachments").resolve(hash)))
        .isEqualTo("hello");
  }

  @Test
  void who_opens_a_ticket_with_every_mail_is_held_after_twenty() throws Exception {
    for (int i = 0; i < 21; i++) {
      mail("Message-ID: <loop" + i + "@dmv>\nSubject: Re: your receipt\n\nThank you.\n");
    }

    awaitMoved("Held", 1);
    assertThat(engine.taken).hasSize(20);
  }

  private void mail(String rest) throws Exception {
    deliver(HEAD + rest);
  }

  private void deliver(String text) throws Exception {
    byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
    Session session = Session.getInstance(new Properties());
    user.deliver(new MimeMessage(session, new ByteArrayInputStream(bytes)));
  }

  private CloudEvent taken(int count) {
    await().atMost(Duration.ofSeconds(20)).until(() -> engine.taken.size() >= count);
    return engine.taken.get(count - 1);
  }

  private void awaitMoved(String name, int count) throws Exception {
    var folders = server.getManagers().getImapHostManager();
    await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              var moved = folders.getFolder(user, name);
              return moved != null && moved.getMessageCount() == count;
            });
  }
}
