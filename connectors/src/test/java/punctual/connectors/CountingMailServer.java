package punctual.connectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A mail server that takes so many mails on a connection, and then ends it in its own way. */
final class CountingMailServer implements AutoCloseable {

  /** What it does to the mail after those. */
  enum End {
    HANGS_UP,
    SAYS_421,
    SAYS_452_TO_DATA,
    TAKES_IT_AND_HANGS_UP
  }

  private final ServerSocket socket;
  private final int mailsEach;
  private final End end;
  private final List<Socket> connections = new CopyOnWriteArrayList<>();
  private final AtomicInteger left = new AtomicInteger();
  private final List<String> taken = new CopyOnWriteArrayList<>();

  CountingMailServer(int mailsEach, End end) throws IOException {
    this.mailsEach = mailsEach;
    this.end = end;
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    start(this::serve);
  }

  int port() {
    return socket.getLocalPort();
  }

  int connections() {
    return connections.size();
  }

  /** How many of them are still there. */
  int open() {
    return connections.size() - left.get();
  }

  /** The recipients of the mails that it took. */
  List<String> taken() {
    return taken;
  }

  private static void start(Runnable task) {
    Thread thread = new Thread(task, "counting mail server");
    thread.setDaemon(true);
    thread.start();
  }

  private void serve() {
    try {
      while (true) {
        Socket connection = socket.accept();
        connections.add(connection);
        start(() -> converse(connection));
      }
    } catch (IOException closed) {
      connections.forEach(CountingMailServer::close);
    }
  }

  private void converse(Socket connection) {
    try (connection) {
      InputStreamReader text =
          new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8);
      converse(new BufferedReader(text), connection.getOutputStream());
    } catch (IOException over) {
      close(connection);
    }
    left.incrementAndGet();
  }

  private void converse(BufferedReader in, OutputStream out) throws IOException {
    say(out, "220 counting");
    int mails = 0;
    String to = "";
    String said = "220";
    for (String line = in.readLine(); line != null && said != null; line = in.readLine()) {
      to = line.startsWith("RCPT") ? line : to;
      said = answer(line, mails == mailsEach);
      say(out, said);
      if ("354 go on".equals(said)) {
        skipContent(in);
        taken.add(to);
        said = mails++ == mailsEach ? null : "250 taken";
        say(out, said);
      }
    }
  }

  private String answer(String line, boolean full) {
    return switch (line.split("[ :]")[0]) {
      case "MAIL" -> !full || mayBegin() ? "250 ok" : end == End.SAYS_421 ? "421 enough" : null;
      case "RCPT" -> line.contains("nobody") ? "550 no such user" : "250 ok";
      case "DATA" -> full && end == End.SAYS_452_TO_DATA ? "452 enough" : "354 go on";
      case "QUIT" -> null;
      default -> "250 ok";
    };
  }

  private boolean mayBegin() {
    return end == End.SAYS_452_TO_DATA || end == End.TAKES_IT_AND_HANGS_UP;
  }

  private static void skipContent(BufferedReader in) throws IOException {
    String line = in.readLine();
    while (line != null && !line.equals(".")) {
      line = in.readLine();
    }
  }

  /** Null: nothing more is said, and the connection ends. */
  private static void say(OutputStream out, String line) throws IOException {
    if (line == null) {
      out.close();
    } else {
      out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void close(Socket connection) {
    try {
      connection.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
