package punctual.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import java.security.GeneralSecurityException;
import org.apache.camel.component.direct.DirectConsumerNotAvailableException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/**
 * Why a notice was not handed over.
 *
 * @param error one sentence
 * @param permanent whether the same attempt would fail again: the mail server answered 5xx (RFC
 *     5321, section 4.2.1) or the notice cannot be sent at all
 * @param away whether the mail server could not be spoken to, or said 421, so that no other notice
 *     can be handed over to it now
 */
record Failure(String error, boolean permanent, boolean away) {
  private static final int FIRST_PERMANENT_REPLY = 500;
  private static final int CLOSING = 421;
  private static final int LONGEST_ERROR = 1000;

  static Failure of(Notice notice, Throwable thrown) {
    if (thrown instanceof DirectConsumerNotAvailableException) {
      String channel = HeaderText.shown(notice.send().channel());
      return new Failure("no route carries the channel " + channel, true, false);
    }
    if (thrown instanceof IllegalArgumentException || thrown instanceof WebhookOut.Refused) {
      return new Failure(sentence(thrown), true, false);
    }
    int reply = reply(thrown);
    boolean away = isMail(thrown) && (reply == 0 || reply == CLOSING);
    return new Failure(sentence(decisive(thrown)), reply >= FIRST_PERMANENT_REPLY, away);
  }

  private static boolean isMail(Throwable thrown) {
    return thrown instanceof MessagingException;
  }

  /** The mail server's reply code; 0 where it gave none. */
  private static int reply(Throwable thrown) {
    Throwable decisive = decisive(thrown);
    if (decisive instanceof SMTPAddressFailedException refused) {
      return refused.getReturnCode();
    }
    if (decisive instanceof SMTPSenderFailedException refused) {
      return refused.getReturnCode();
    }
    return decisive instanceof SMTPSendFailedException refused ? refused.getReturnCode() : 0;
  }

  /** The innermost of a chain of mail exceptions: the one about the single recipient. */
  private static Throwable decisive(Throwable thrown) {
    Throwable decisive = thrown;
    while (decisive instanceof SendFailedException chained && next(chained) != null) {
      decisive = next(chained);
    }
    return decisive;
  }

  private static Exception next(SendFailedException chained) {
    return chained.getNextException() instanceof MessagingException next ? next : null;
  }

  /** What went wrong, in a line. */
  static String sentence(Throwable thrown) {
    Throwable certificate = certificate(thrown);
    if (certificate != null) {
      return "the server's certificate is not trusted: " + line(certificate);
    }
    return line(thrown);
  }

  /** The innermost reason why what the server showed of itself is not believed; else null. */
  private static Throwable certificate(Throwable thrown) {
    Throwable found = null;
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      found = cause instanceof GeneralSecurityException ? cause : found;
    }
    return found;
  }

  private static String line(Throwable thrown) {
    String told = thrown.getMessage() == null ? thrown.toString() : thrown.getMessage();
    String line = told.replaceAll("\\p{Cntrl}+", " ").strip();
    return line.substring(0, Math.min(line.length(), LONGEST_ERROR));
  }
}
