package punctual.connectors.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;

/** Goes through the parts of a mail: its words, and what came with them. */
final class Words {
  private static final int DEEPEST = 20;
  private static final int MOST_PARTS = 200;
  private static final int LONGEST = 2 << 20;

  private final Attachments attachments;
  private String plain;
  private String html;
  private int parts;

  private Words(Attachments attachments) {
    this.attachments = attachments;
  }

  /** What the person wrote, without quoted mails; empty where there are no words. */
  static String of(Part mail, Attachments attachments) throws MessagingException, IOException {
    Words words = new Words(attachments);
    words.read(mail, 0);
    if (words.plain != null && !words.plain.isBlank()) {
      return QuotedText.cut(words.plain);
    }
    return words.html == null ? "" : QuotedText.ofHtml(words.html);
  }

  private void read(Part part, int depth) throws MessagingException, IOException {
    if (++parts > MOST_PARTS || depth > DEEPEST) {
      return;
    }
    boolean attached =
        Part.ATTACHMENT.equalsIgnoreCase(part.getDisposition()) || part.getFileName() != null;
    if (part.isMimeType("multipart/*") && part.getContent() instanceof Multipart several) {
      for (int i = 0; i < several.getCount(); i++) {
        read(several.getBodyPart(i), depth + 1);
      }
    } else if (!attached && plain == null && part.isMimeType("text/plain")) {
      plain = text(part);
    } else if (!attached && html == null && part.isMimeType("text/html")) {
      html = text(part);
    } else {
      attachments.keep(part);
    }
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LONGEST), charset(part));
    }
  }

  private static Charset charset(Part part) {
    try {
      String named = new ContentType(part.getContentType()).getParameter("charset");
      return named == null
          ? StandardCharsets.UTF_8
          : Charset.forName(MimeUtility.javaCharset(named));
    } catch (MessagingException | IllegalArgumentException e) {
      return StandardCharsets.UTF_8;
    }
  }
}
