package punctual.connectors.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.util.List;
import java.util.Locale;

/** Who a mail comes from. */
enum Origin {
  /** A person. */
  PERSON,
  /** A program: an automatic reply, a mailing list, ourselves (RFC 3834, section 2). */
  PROGRAM,
  /** A mail server that could not deliver a mail of ours (RFC 3464). */
  BOUNCE;

  private static final List<String> PRECEDENCE = List.of("bulk", "junk", "list", "auto_reply");
  private static final List<String> MARKS =
      List.of("X-Autoreply", "X-Autorespond", "X-Auto-Reply-From", "List-Id", "List-Unsubscribe");

  /**
   * Tells.
   *
   * @param own the address that our own mails come from
   */
  static Origin of(MimeMessage mail, String own) throws MessagingException {
    if (isReport(mail)) {
      return BOUNCE;
    }
    boolean program =
        isSubmittedByProgram(mail)
            || PRECEDENCE.contains(lower(mail, "Precedence"))
            || "<>".equals(lower(mail, "Return-Path"))
            || mail.getHeader(ReturnedNotice.HEADER) != null
            || Sent.address(mail).equalsIgnoreCase(own)
            || Sent.address(mail).toLowerCase(Locale.ROOT).startsWith("mailer-daemon@")
            || isMarked(mail);
    return program ? PROGRAM : PERSON;
  }

  private static boolean isReport(Part mail) throws MessagingException {
    return mail.isMimeType("multipart/report")
        && mail.getContentType().toLowerCase(Locale.ROOT).contains("delivery-status");
  }

  private static boolean isSubmittedByProgram(MimeMessage mail) throws MessagingException {
    String submitted = lower(mail, "Auto-Submitted");
    return !submitted.isEmpty() && !submitted.startsWith("no");
  }

  private static boolean isMarked(MimeMessage mail) throws MessagingException {
    for (String mark : MARKS) {
      if (mail.getHeader(mark) != null) {
        return true;
      }
    }
    return false;
  }

  private static String lower(MimeMessage mail, String header) throws MessagingException {
    String value = mail.getHeader(header, null);
    return value == null ? "" : value.strip().toLowerCase(Locale.ROOT);
  }
}
