package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A service without users is open, but to this computer only. */
@ExtendWith(World.class)
class OpenServiceTest {

  private static String called(String host) throws Exception {
    try (Socket socket = new Socket("127.0.0.1", World.service().port())) {
      OutputStream out = socket.getOutputStream();
      String request = "GET /api/status HTTP/1.1\r\nHost: %s\r\nConnection: close\r\n\r\n";
      out.write(request.formatted(host).getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void it_answers_to_this_computers_names() throws Exception {
    assertThat(called("localhost")).startsWith("HTTP/1.1 200");
    assertThat(called("127.0.0.1:" + World.service().port())).startsWith("HTTP/1.1 200");
    assertThat(called("[::1]:80")).startsWith("HTTP/1.1 200");
  }

  @Test
  void a_name_bent_to_this_computer_gets_nothing() throws Exception {
    assertThat(called("evil.example:8080"))
        .startsWith("HTTP/1.1 421")
        .contains("the service is not called by this name")
        .doesNotContain("ledgerLines");
  }

  @Test
  void a_page_of_another_site_cannot_send() {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(World.address("/api/events"))
            .header("Origin", "https://evil.example")
            .POST(BodyPublishers.ofString("{}"));

    assertThat(World.send(request).statusCode()).isEqualTo(403);
  }
}
