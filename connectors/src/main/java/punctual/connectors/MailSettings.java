package punctual.connectors;

import java.nio.file.Path;

/**
 * How notices by e-mail leave the house.
 *
 * @param channel where they go
 * @param from the sender's address, such as {@code desk@agency.example}
 * @param server the mail server; only for {@link Channel#SMTP}
 * @param folder the mail folder; only for {@link Channel#MAILDIR}
 */
public record MailSettings(Channel channel, String from, MailServer server, Path folder) {

  /** Where notices by e-mail go. */
  public enum Channel {
    /** Into a folder, one file each. */
    MAILDIR,
    /** To a mail server. */
    SMTP,
    /** Nowhere; they are only counted. */
    COUNT
  }

  /**
   * Checks itself.
   *
   * @throws IllegalArgumentException if the address is none or no mail server is named
   */
  public MailSettings {
    MailAddress.parse(from);
    if (channel == Channel.SMTP && (server == null || server.host().isBlank())) {
      throw new IllegalArgumentException("no mail server is named");
    }
  }
}
