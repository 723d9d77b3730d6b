package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff enter the inquiries that were told to them (UT-CAT-1). */
@ExtendWith(World.class)
class StaffInquiryTest {

  private static HttpResponse<String> enter(String token, String channel, String email) {
    String body =
        "topic=roads&summary=Snow&description=Too+much&name=Ann&phone=1&token=%s&channel=%s&email=%s"
            .formatted(token, channel, URLEncoder.encode(email, StandardCharsets.UTF_8));
    return World.send(
        HttpRequest.newBuilder(World.address("/staff/inquiry"))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  @Test
  void an_inquiry_told_by_phone_needs_no_e_mail_address_and_leads_to_its_page() {
    HttpResponse<String> answer = enter("one", "phone", "");
    String place = answer.headers().firstValue("Location").orElse(answer.body());
    String number = place.substring(place.indexOf("INQ-"));

    assertThat(World.get(place).body()).contains("Snow").contains("ben.ortiz");
    assertThat(World.get("/tickets/governor/" + number).body())
        .contains("Snow")
        .contains("phone")
        .contains("UT-CAT-3");
    assertThat(World.get("/staff/inquiries").body()).contains(number).contains("Snow");
  }

  @Test
  void the_same_form_entered_twice_is_one_inquiry() {
    assertThat(enter("two", "email", "ann@example.org").headers().firstValue("Location"))
        .isEqualTo(enter("two", "email", "ann@example.org").headers().firstValue("Location"))
        .isPresent();
  }

  @Test
  void how_it_came_has_to_be_said() {
    assertThat(enter("three", "pigeon", "ann@example.org").body())
        .contains("Please say how it came.");
    assertThat(enter("four", "email", "").body()).contains("Please give your e-mail address.");
  }
}
