package punctual.connectors.mailbox;

import jakarta.mail.MessagingException;
import jakarta.mail.Part;
import jakarta.mail.internet.ContentType;
import jakarta.mail.internet.MimeUtility;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Keeps what comes with a mail, each file under the SHA-256 of its bytes, within limits. */
final class Attachments {
  static final int MOST = 20;
  static final long LARGEST = 10L << 20;
  static final long LARGEST_TOGETHER = 25L << 20;

  private final Path folder;
  private final List<Attachment> kept = new ArrayList<>();
  private long together;

  Attachments(Path folder) {
    this.folder = folder;
  }

  List<Attachment> all() {
    return kept;
  }

  void keep(Part part) throws MessagingException, IOException {
    String name = name(part);
    String type = type(part);
    if (kept.size() >= MOST) {
      return;
    }
    Path draft = Files.createTempFile(Files.createDirectories(folder), "coming", ".part");
    MessageDigest digest = sha256();
    long size;
    try (InputStream in = part.getInputStream();
        OutputStream out = new DigestOutputStream(Files.newOutputStream(draft), digest)) {
      size = copy(in, out, Math.min(LARGEST, LARGEST_TOGETHER - together));
    }
    if (size < 0) {
      Files.delete(draft);
      kept.add(new Attachment(name, type, Math.max(0, part.getSize()), null, "too large"));
      return;
    }
    together += size;
    String hash = HexFormat.of().formatHex(digest.digest());
    Files.move(draft, folder.resolve(hash), StandardCopyOption.REPLACE_EXISTING);
    kept.add(new Attachment(name, type, size, hash, null));
  }

  /** How many bytes there were; -1 if more than so many. */
  private static long copy(InputStream in, OutputStream out, long most) throws IOException {
    byte[] buffer = new byte[1 << 14];
    long size = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > most) {
        return -1;
      }
      out.write(buffer, 0, read);
    }
    return size;
  }

  private static String name(Part part) throws MessagingException, IOException {
    String written = part.getFileName();
    String name = written == null ? "unnamed" : MimeUtility.decodeText(written);
    String plain = name.replaceAll("[\\p{Cntrl}/\\\\:\\u202a-\\u202e\\u2066-\\u2069]", "_");
    return plain.length() <= 200 ? plain : plain.substring(plain.length() - 200);
  }

  private static String type(Part part) throws MessagingException {
    try {
      return new ContentType(part.getContentType()).getBaseType();
    } catch (jakarta.mail.internet.ParseException e) {
      return "application/octet-stream";
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
