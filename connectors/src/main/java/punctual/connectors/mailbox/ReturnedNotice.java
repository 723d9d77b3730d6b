package punctual.connectors.mailbox;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.contract.NoticeOutcome;
import punctual.contract.NoticeSend;

/**
 * A notice of ours that a mail server sent back: which one it was, as its header says, and why (RFC
 * 3464).
 */
public final class ReturnedNotice {
  /** The header by which a returned mail is known again. */
  public static final String HEADER = "X-Punctual-Notice";

  private static final Pattern FAILED = Pattern.compile("(?im)^Action:\\s*failed\\s*$");
  private static final Pattern STATUS =
      Pattern.compile("(?im)^Status:\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})");
  private static final Pattern WHY =
      Pattern.compile("(?im)^Diagnostic-Code:\\s*(.+(?:\\r?\\n[ \\t]+.+)*)");
  private static final int LARGEST = 1 << 20;

  private ReturnedNotice() {}

  /** The header's value for a notice. */
  public static String header(NoticeSend send) {
    String words =
        String.join(
            "\n",
            send.agency(),
            send.ticket(),
            send.notice(),
            send.key(),
            Integer.toString(send.attempt()));
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(words.getBytes(StandardCharsets.UTF_8));
  }

  /** What became of the notice; empty where it is none of ours or not given up. */
  static Optional<NoticeOutcome> outcome(MimeMessage report)
      throws MessagingException, IOException {
    if (!(report.getContent() instanceof Multipart parts)) {
      return Optional.empty();
    }
    String status = "";
    String notice = null;
    for (int i = 0; i < parts.getCount(); i++) {
      BodyPart part = parts.getBodyPart(i);
      if (part.isMimeType("message/delivery-status")) {
        status = text(part);
      } else if (part.isMimeType("message/rfc822") || part.isMimeType("text/rfc822-headers")) {
        notice = returned(part);
      }
    }
    return notice == null || !FAILED.matcher(status).find()
        ? Optional.empty()
        : outcome(notice, status);
  }

  private static String returned(Part part) throws MessagingException, IOException {
    byte[] text = text(part).getBytes(StandardCharsets.UTF_8);
    return new InternetHeaders(new ByteArrayInputStream(text)).getHeader(HEADER, null);
  }

  private static String text(Part part) throws MessagingException, IOException {
    try (InputStream in = part.getInputStream()) {
      return new String(in.readNBytes(LARGEST), StandardCharsets.UTF_8);
    }
  }

  private static Optional<NoticeOutcome> outcome(String header, String status) {
    try {
      String[] words =
          new String(Base64.getUrlDecoder().decode(header.strip()), StandardCharsets.UTF_8)
              .split("\n");
      return Optional.of(
          new NoticeOutcome(
              false,
              words[1],
              words[0],
              words[2],
              words[3],
              "email",
              "returned: " + why(status),
              Integer.parseInt(words[4]),
              true,
              false));
    } catch (IllegalArgumentException | ArrayIndexOutOfBoundsException e) {
      return Optional.empty();
    }
  }

  private static String why(String status) {
    Matcher why = WHY.matcher(status);
    Matcher code = STATUS.matcher(status);
    String said =
        why.find()
            ? why.group(1).replaceAll("\\s+", " ").strip()
            : "the mail server gave no reason";
    return (code.find() ? code.group(1) + ", " : "") + said;
  }
}
