package punctual.connectors;

import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.InternetAddress;
import java.util.regex.Pattern;

/** One e-mail address (RFC 5321, section 4.1.2), and nothing that a mail could be steered with. */
final class MailAddress {
  private static final int LONGEST = 254;
  private static final Pattern FORM =
      Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]+(\\.[A-Za-z0-9-]+)*");

  private MailAddress() {}

  /**
   * Reads an address.
   *
   * @throws IllegalArgumentException if it is none, or more than one
   */
  static InternetAddress parse(String written) {
    if (written == null || written.length() > LONGEST || !FORM.matcher(written).matches()) {
      throw refused(written, null);
    }
    try {
      return new InternetAddress(written, true);
    } catch (AddressException e) {
      throw refused(written, e);
    }
  }

  private static IllegalArgumentException refused(String written, Exception cause) {
    return new IllegalArgumentException(
        "not one e-mail address such as ann@dmv.example: " + HeaderText.shown(written), cause);
  }
}
