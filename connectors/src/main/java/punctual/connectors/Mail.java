package punctual.connectors;

import jakarta.activation.DataHandler;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.internet.MimePart;
import jakarta.mail.util.ByteArrayDataSource;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Date;
import java.util.Properties;
import java.util.UUID;
import java.util.regex.Pattern;
import org.apache.camel.Handler;
import punctual.connectors.mailbox.ReturnedNotice;
import punctual.contract.NoticeSend;

/** Writes a notice as a mail (RFC 5322): one recipient, headers that nobody can steer. */
public final class Mail {
  private static final String UTF_8 = "UTF-8";
  private static final Pattern MESSAGE_ID =
      Pattern.compile("<[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9.-]+>");

  private static final String STREAMS = "jakarta.mail.util.StreamProvider";

  /** Named once: else it is looked for in every jar, for every part of every mail. */
  static {
    System.getProperties().putIfAbsent(STREAMS, "org.eclipse.angus.mail.util.MailStreamProvider");
  }

  private final Session session = Session.getInstance(new Properties());
  private final InternetAddress from;

  Mail(String from) {
    this.from = MailAddress.parse(from);
  }

  /**
   * The mail.
   *
   * @throws IllegalArgumentException if its address or Message-ID cannot be used
   */
  @Handler
  public MimeMessage write(Notice notice) throws MessagingException {
    NoticeSend send = notice.send();
    MimeMessage mail = new Fixed(session, messageId(send.messageId()));
    mail.setFrom(from);
    mail.setRecipient(RecipientType.TO, MailAddress.parse(send.address()));
    mail.setSubject(HeaderText.line(send.subjectLine()), UTF_8);
    mail.setSentDate(Date.from(notice.time()));
    mail.setHeader("References", thread(send));
    mail.setHeader("Auto-Submitted", "auto-generated");
    mail.setHeader("X-Punctual-Attempt", attempt(notice));
    mail.setHeader(ReturnedNotice.HEADER, ReturnedNotice.header(send));
    words(mail, send);
    mail.saveChanges();
    return mail;
  }

  private static String messageId(String written) {
    if (written == null || written.length() > 255 || !MESSAGE_ID.matcher(written).matches()) {
      throw new IllegalArgumentException("not a Message-ID: " + HeaderText.shown(written));
    }
    return written;
  }

  /**
   * All mails of a ticket refer to one that never was, so that mail programs show them together.
   */
  private String thread(NoticeSend send) {
    byte[] ticket = (send.agency() + '\n' + send.ticket()).getBytes(StandardCharsets.UTF_8);
    String domain = from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    return "<ticket." + UUID.nameUUIDFromBytes(ticket) + "@" + domain + ">";
  }

  private static String attempt(Notice notice) {
    return notice.send().attempt() + (notice.repeated() ? "; possible duplicate" : "");
  }

  private static void words(MimeMessage mail, NoticeSend send) throws MessagingException {
    if (send.attachments().isEmpty()) {
      words((MimePart) mail, send);
      return;
    }
    MimeBodyPart words = new MimeBodyPart();
    words(words, send);
    MimeMultipart whole = new MimeMultipart("mixed", words);
    for (NoticeSend.Attachment one : send.attachments()) {
      whole.addBodyPart(attached(one));
    }
    mail.setContent(whole);
  }

  private static void words(MimePart part, NoticeSend send) throws MessagingException {
    String text = send.text() == null ? "" : send.text();
    if (send.html() == null) {
      part.setText(text, UTF_8);
      return;
    }
    MimeBodyPart plain = new MimeBodyPart();
    plain.setText(text, UTF_8);
    MimeBodyPart html = new MimeBodyPart();
    html.setText(send.html(), UTF_8, "html");
    part.setContent(new MimeMultipart("alternative", plain, html));
  }

  private static MimeBodyPart attached(NoticeSend.Attachment attachment) throws MessagingException {
    byte[] content = Base64.getDecoder().decode(attachment.content());
    String type = HeaderText.line(attachment.mediaType());
    MimeBodyPart part = new MimeBodyPart();
    part.setDataHandler(new DataHandler(new ByteArrayDataSource(content, type)));
    part.setFileName(HeaderText.line(attachment.name()));
    part.setDisposition(Part.ATTACHMENT);
    return part;
  }

  /** A mail whose Message-ID is the engine's, not made anew at each sending. */
  private static final class Fixed extends MimeMessage {
    private final String messageId;

    Fixed(Session session, String messageId) {
      super(session);
      this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
      setHeader("Message-ID", messageId);
    }
  }
}
