package punctual.connectors;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Collection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * How the connection to a mail server is encrypted. The server has to prove the name by which it is
 * called.
 *
 * @param trust the file of certificates (PEM) of which one has to vouch for the server; null for
 *     those that Java trusts
 */
public record MailTls(Kind kind, Path trust) {

  /** When a connection becomes encrypted. */
  public enum Kind {
    /** Where the server offers it (STARTTLS, RFC 3207), and never where it does not. */
    OFFERED,
    /** Before anything is said (STARTTLS), or nothing is said. */
    STARTTLS,
    /** From the beginning (RFC 8314), as at the ports 465 and 993. */
    AT_ONCE
  }

  /** No certainty, as within one machine. */
  public static final MailTls OFFERED = new MailTls(Kind.OFFERED, null);

  /**
   * What makes its connections; null where Java's own trust will do.
   *
   * @throws IllegalArgumentException if the file holds no certificates
   */
  SSLSocketFactory sockets() {
    if (trust == null) {
      return null;
    }
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {manager()}, null);
      return context.getSocketFactory();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java has TLS", e);
    }
  }

  private TrustManager manager() {
    try (InputStream pem = Files.newInputStream(trust)) {
      Collection<? extends Certificate> certificates =
          CertificateFactory.getInstance("X.509").generateCertificates(pem);
      if (certificates.isEmpty()) {
        throw new IllegalArgumentException(trust + " holds no certificate (PEM)");
      }
      KeyStore trusted = KeyStore.getInstance(KeyStore.getDefaultType());
      trusted.load(null, null);
      for (Certificate certificate : certificates) {
        trusted.setCertificateEntry("trusted-" + trusted.size(), certificate);
      }
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(trusted);
      return factory.getTrustManagers()[0];
    } catch (IOException | GeneralSecurityException e) {
      throw new IllegalArgumentException(
          trust + " cannot be read as certificates (PEM): " + e.getMessage(), e);
    }
  }
}
