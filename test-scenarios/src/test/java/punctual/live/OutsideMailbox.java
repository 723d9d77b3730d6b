package punctual.live;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Scanner;

/** A mailbox in a process of its own, so that what it costs is not taken for the service's. */
final class OutsideMailbox implements AutoCloseable {
  private static final String MAIL =
      "From: U%1$d <u%1$d@dmv.example.gov>\r\nTo: desk@ccc.example.gov\r\nMessage-ID: <m%1$d@dmv>\r\n"
          + "Subject: No printing %1$d\r\n\r\nThe printer of room %1$d is silent.\r\n";

  private final Process process;
  private final BufferedReader answers;
  private final PrintStream orders;
  private final int port;

  private OutsideMailbox(Process process) throws IOException {
    this.process = process;
    answers = process.inputReader(StandardCharsets.UTF_8);
    orders = new PrintStream(process.getOutputStream(), true, StandardCharsets.UTF_8);
    port = Integer.parseInt(answers.readLine());
  }

  static OutsideMailbox start() throws IOException {
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String classes = System.getProperty("java.class.path");
    return new OutsideMailbox(
        new ProcessBuilder(java, "-Xmx300m", "-cp", classes, OutsideMailbox.class.getName())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start());
  }

  int port() {
    return port;
  }

  /** Delivers mails of these numbers. */
  void deliver(int from, int to) throws IOException {
    orders.println(from + " " + to);
    answers.readLine();
  }

  @Override
  public void close() {
    process.destroy();
  }

  /** Tells its port, then delivers what it is told to. */
  public static void main(String[] args) throws Exception {
    GreenMail server =
        new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP).dynamicPort());
    server.start();
    GreenMailUser user = server.setUser("desk@ccc.example.gov", "desk", "secret");
    System.out.println(server.getImap().getPort());
    Scanner orders = new Scanner(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    while (orders.hasNextInt()) {
      int from = orders.nextInt();
      int to = orders.nextInt();
      for (int i = from; i < to; i++) {
        user.deliver(mail(i));
      }
      System.out.println("delivered");
    }
    server.stop();
  }

  private static MimeMessage mail(int i) throws Exception {
    byte[] bytes = MAIL.formatted(i).getBytes(StandardCharsets.UTF_8);
    return new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(bytes));
  }
}
