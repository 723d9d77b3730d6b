package punctual.app;

import java.io.IOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * The key and certificate with which the embedded broker proves itself (TLS, RFC 8446): named by
 * the operator, or made at the first start and kept.
 *
 * @param keyStore PKCS #12 or JKS
 * @param certificate to be trusted by senders, in PEM; null for a key store of the operator's
 */
record BrokerTls(Path keyStore, String password, Path certificate) {
  private static final String KEY = "key-store";
  private static final String NAME = "[A-Za-z0-9.-]+";
  private static final String NUMBERS = "[0-9.]+|.*:.*";
  private static final int VALID_DAYS = 3650;
  private static final long PATIENCE_SECONDS = 60;

  /** The one that the settings name, or our own. */
  static BrokerTls of(DataFolder data, Settings.Broker settings) {
    Path named = settings.tls().keyStore();
    if (named != null) {
      if (!Files.isReadable(named)) {
        throw new StartProblem("punctual.broker.tls.key-store: " + named + " cannot be read");
      }
      return new BrokerTls(named.toAbsolutePath(), settings.tls().keyStorePassword(), null);
    }
    Credentials password = Credentials.keep(data.file("broker-tls.properties"), List.of(KEY));
    BrokerTls own =
        new BrokerTls(
            data.file("broker-tls.p12"), password.password(KEY), data.file("broker-tls.pem"));
    own.make(settings.tls().host());
    return own;
  }

  /** What an acceptor needs besides its address. */
  String parameters() {
    return "sslEnabled=true;keyStorePath=%s;keyStorePassword=%s;enabledProtocols=TLSv1.3,TLSv1.2"
        .formatted(keyStore, password);
  }

  private void make(String host) {
    if (!Files.exists(keyStore)) {
      keytool(
          List.of(
              "-genkeypair",
              "-keyalg",
              "EC",
              "-groupname",
              "secp256r1",
              "-dname",
              "CN=Punctual",
              "-validity",
              Integer.toString(VALID_DAYS),
              "-ext",
              names(host)));
    }
    if (!Files.exists(certificate)) {
      keytool(List.of("-exportcert", "-rfc", "-file", certificate.toString()));
    }
  }

  private static String names(String host) {
    Set<String> names = new LinkedHashSet<>(List.of("localhost", "127.0.0.1", host));
    try {
      names.add(InetAddress.getLocalHost().getHostName());
    } catch (UnknownHostException e) {
      names.add("localhost");
    }
    return names.stream()
        .filter(name -> name.matches(NAME))
        .map(name -> (name.matches(NUMBERS) ? "ip:" : "dns:") + name)
        .collect(Collectors.joining(",", "san=", ""));
  }

  private void keytool(List<String> what) {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    command.addAll(what);
    command.addAll(
        List.of(
            "-alias",
            "punctual",
            "-storetype",
            "PKCS12",
            "-keystore",
            keyStore.toString(),
            "-storepass:env",
            "PUNCTUAL_KEY_STORE"));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("PUNCTUAL_KEY_STORE", password);
    try {
      Process process = builder.start();
      String said = new String(process.getInputStream().readAllBytes());
      if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
        throw new StartProblem("the broker's key cannot be made: " + said.strip());
      }
    } catch (IOException e) {
      throw new StartProblem("the broker's key cannot be made: " + e.getMessage(), e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new StartProblem("stopped while the broker's key was made", e);
    }
  }
}
