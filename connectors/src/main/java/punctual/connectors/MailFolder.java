package punctual.connectors;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;
import org.apache.camel.Handler;

/**
 * Puts mails into a folder in the manner of a maildir: written in {@code tmp}, then moved to {@code
 * new}. A file is named after its Message-ID, so that a repeat takes its own place.
 */
public final class MailFolder {
  private static final int LONGEST_NAME = 100;

  private final Path written;
  private final Path arrived;

  MailFolder(Path folder) throws IOException {
    written = Files.createDirectories(folder.resolve("tmp"));
    arrived = Files.createDirectories(folder.resolve("new"));
  }

  /** Writes a mail to the disk; a half-written one is never seen. */
  @Handler
  public void put(MimeMessage mail) throws IOException, MessagingException {
    String name = name(mail.getMessageID());
    Path draft = written.resolve(name + "." + Thread.currentThread().getId());
    try (FileChannel file =
            FileChannel.open(
                draft,
                StandardOpenOption.CREATE,
                StandardOpenOption.TRUNCATE_EXISTING,
                StandardOpenOption.WRITE);
        OutputStream bytes = Channels.newOutputStream(file)) {
      mail.writeTo(bytes);
      file.force(true);
    }
    Files.move(draft, arrived.resolve(name), StandardCopyOption.ATOMIC_MOVE);
  }

  private static String name(String messageId) {
    String plain = messageId.replaceAll("[^A-Za-z0-9@._-]", "");
    String start = plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    String hash = UUID.nameUUIDFromBytes(messageId.getBytes(StandardCharsets.UTF_8)).toString();
    return start.replaceFirst("^\\.+", "") + "." + hash.substring(0, 8) + ".eml";
  }
}
