package punctual.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.contract.NoticeSend;

class NoticesIntoFolderTest {
  @TempDir private Path folder;
  private TestBroker broker;
  private Connectors connectors;

  @BeforeEach
  void start() throws Exception {
    broker = new TestBroker(folder.resolve("broker"));
    connectors = Desk.start(broker, Desk.folder(folder.resolve("mail")));
  }

  @AfterEach
  void stop() throws Exception {
    connectors.close();
    broker.close();
  }

  @Test
  void a_notice_becomes_a_mail_in_the_folder() throws Exception {
    post(Notices.email("ann@dmv.example"));

    assertThat(mails())
        .singleElement()
        .satisfies(file -> assertThat(file.toString()).endsWith(".eml"));
    MimeMessage mail = read(mails().get(0));
    assertThat(mail.getSubject()).isEqualTo("INC1 opened: Licence renewal down");
    assertThat(mail.getSentDate()).isEqualTo(Notices.SENT);
  }

  @Test
  void a_repeat_takes_the_place_of_the_first_attempt() throws Exception {
    post(Notices.email("ann@dmv.example", "first", 1));
    post(Notices.email("ann@dmv.example", "second", 2));

    assertThat(mails()).hasSize(1);
    assertThat(read(mails().get(0)).getSubject()).isEqualTo("second");
  }

  @Test
  void message_ids_that_differ_in_strange_letters_only_get_files_of_their_own() throws Exception {
    NoticeSend notice = Notices.email("ann@dmv.example");
    post(Notices.withMessageId(notice, "<a/../../b@punctual.example>"));
    post(Notices.withMessageId(notice, "<a/..b@punctual.example>"));

    assertThat(mails()).hasSize(2);
  }

  @Test
  void nothing_is_left_half_written() throws Exception {
    post(Notices.email("ann@dmv.example"));

    assertThat(files("tmp")).isEmpty();
  }

  @Test
  void a_message_id_that_is_none_fails_for_good() throws Exception {
    broker.send(
        Notices.event(
            Notices.withMessageId(Notices.email("ann@dmv.example"), "<x>\r\nBcc: eve@e>")));

    assertThat(broker.outcome().error()).startsWith("not a Message-ID");
    assertThat(mails()).isEmpty();
  }

  private void post(NoticeSend notice) throws Exception {
    broker.send(Notices.event(notice));
    assertThat(broker.outcome().error()).isNull();
  }

  private List<Path> mails() throws Exception {
    return files("new");
  }

  private List<Path> files(String part) throws Exception {
    try (Stream<Path> files = Files.list(folder.resolve("mail").resolve(part))) {
      return files.toList();
    }
  }

  private static MimeMessage read(Path file) throws Exception {
    try (InputStream bytes = Files.newInputStream(file)) {
      return new MimeMessage(Session.getInstance(new Properties()), bytes);
    }
  }
}
