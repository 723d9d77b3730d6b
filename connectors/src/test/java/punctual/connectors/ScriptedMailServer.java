package punctual.connectors;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * A mail server that answers by a script: a command's first word, and what is said to it; null ends
 * the connection without a word. {@code .} is the end of the mail.
 */
final class ScriptedMailServer implements AutoCloseable {
  private static final Map<String, String> USUAL =
      Map.of(
          "EHLO",
          "250 hello",
          "MAIL",
          "250 ok",
          "RCPT",
          "250 ok",
          "DATA",
          "354 go on",
          ".",
          "250 taken",
          "QUIT",
          "221 bye",
          "RSET",
          "250 ok");

  private final ServerSocket socket;
  private final String command;
  private final String reply;
  private final List<String> heard = new CopyOnWriteArrayList<>();

  ScriptedMailServer(String command, String reply) throws IOException {
    this.command = command;
    this.reply = reply;
    socket = new ServerSocket(0, 50, InetAddress.getByName("127.0.0.1"));
    Thread thread = new Thread(this::serve, "scripted mail server");
    thread.setDaemon(true);
    thread.start();
  }

  int port() {
    return socket.getLocalPort();
  }

  /** Every line that came, of all connections. */
  List<String> heard() {
    return heard;
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket connection = socket.accept()) {
        converse(connection);
      } catch (IOException over) {
        heard.add("(connection lost)");
      }
    }
  }

  private void converse(Socket connection) throws IOException {
    var in =
        new BufferedReader(
            new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8));
    var out = connection.getOutputStream();
    out.write("220 scripted\r\n".getBytes(StandardCharsets.US_ASCII));
    boolean mail = false;
    for (String line = in.readLine(); line != null; line = in.readLine()) {
      heard.add(line);
      if (mail && !line.equals(".")) {
        continue;
      }
      String word = line.split("[ :]")[0];
      String said = word.equals(command) ? reply : USUAL.getOrDefault(word, "500 what?");
      if (said == null) {
        return;
      }
      out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
      mail = said.startsWith("354");
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
