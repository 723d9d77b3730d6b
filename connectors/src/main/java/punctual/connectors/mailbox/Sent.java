package punctual.connectors.mailbox;

import jakarta.mail.Address;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a mail's header says: by whom, when, after which other mails. */
final class Sent {
  private static final Pattern ID = Pattern.compile("<[^<>\\s]{1,250}>");

  private Sent() {}

  /** The writer's address; empty where none can be told. */
  static String address(MimeMessage mail) throws MessagingException {
    InternetAddress from = from(mail);
    return from == null || from.getAddress() == null ? "" : from.getAddress().strip();
  }

  /** The writer's name; null where the mail gives none. */
  static String name(MimeMessage mail) throws MessagingException {
    InternetAddress from = from(mail);
    return from == null || from.getPersonal() == null ? null : from.getPersonal().strip();
  }

  private static InternetAddress from(MimeMessage mail) throws MessagingException {
    try {
      Address[] from = mail.getFrom();
      return from != null && from.length > 0 && from[0] instanceof InternetAddress one ? one : null;
    } catch (AddressException e) {
      return null;
    }
  }

  /** The first address it was sent to; empty where none can be told. */
  static String to(MimeMessage mail) throws MessagingException {
    try {
      Address[] to = mail.getRecipients(RecipientType.TO);
      return to != null && to.length > 0 && to[0] instanceof InternetAddress one
          ? one.getAddress()
          : "";
    } catch (AddressException e) {
      return "";
    }
  }

  /** When the mail server received it, else when it was written, but nothing later than now. */
  static Instant time(MimeMessage mail, Instant now) throws MessagingException {
    Date time = mail.getReceivedDate() == null ? mail.getSentDate() : mail.getReceivedDate();
    return time == null || time.toInstant().isAfter(now) ? now : time.toInstant();
  }

  /** Its own Message-ID; null where it has none. */
  static String id(MimeMessage mail) throws MessagingException {
    List<String> ids = ids(mail.getHeader("Message-ID", " "));
    return ids.isEmpty() ? null : ids.get(0);
  }

  /** The mails before it, the first of the conversation first (RFC 5322, section 3.6.4). */
  static List<String> before(MimeMessage mail) throws MessagingException {
    List<String> before = new ArrayList<>(ids(mail.getHeader("References", " ")));
    ids(mail.getHeader("In-Reply-To", " ")).stream()
        .filter(id -> !before.contains(id))
        .forEach(before::add);
    return before;
  }

  private static List<String> ids(String header) {
    List<String> ids = new ArrayList<>();
    Matcher matcher = ID.matcher(header == null ? "" : header);
    while (matcher.find() && ids.size() < 200) {
      ids.add(matcher.group());
    }
    return ids;
  }
}
