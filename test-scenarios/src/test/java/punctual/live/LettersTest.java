package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.MultiFormatReader;
import com.google.zxing.client.j2se.BufferedImageLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Staff assign inquiries and write letters to constituents (UT-CAT-3 to UT-CAT-6). */
@ExtendWith(World.class)
class LettersTest {

  private static final String ONE = "/staff/inquiries/one";
  private static final Pattern NUMBER = Pattern.compile("INQ-[0-9A-Z]{10}");
  private static final Pattern PDF = Pattern.compile("href=\"(" + ONE + "/letter.pdf[^\"]*)\"");
  private static int entered;

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static HttpResponse<String> post(String path, String body) {
    return World.send(
        HttpRequest.newBuilder(World.address(path))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(body)));
  }

  /** Enters an inquiry; its number. */
  private static String inquiry(String summary, String email) {
    String body =
        "topic=roads&channel=email&description=Too+much&name=Ann+Hill&token=letters%d&summary=%s&email=%s"
            .formatted(entered++, encoded(summary), encoded(email));
    HttpResponse<String> answer = post("/staff/inquiry", body);
    Matcher number = NUMBER.matcher(answer.headers().firstValue("Location").orElse(""));
    assertThat(number.find()).as(answer.body()).isTrue();
    return number.group();
  }

  private static String page(String number) {
    return World.get(ONE + "?agency=governor&id=" + number).body();
  }

  private static HttpResponse<String> write(String number, String letter, String more) {
    return post(
        ONE + "/letter", "agency=governor&id=%s&letter=%s&%s".formatted(number, letter, more));
  }

  private static byte[] document(String number) throws Exception {
    Matcher href = PDF.matcher(page(number));
    assertThat(href.find()).isTrue();
    URI address = World.address(href.group(1).replace("&amp;", "&").replace("&#x3D;", "="));
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
        .body();
  }

  @Test
  void a_form_letter_is_kept_as_pdf_with_the_number_as_a_bar_code_that_finds_the_inquiry()
      throws Exception {
    String number = inquiry("Snow", "ann@example.org");

    assertThat(write(number, "answer", "way=post&words=We+plough+it.&writer=Ben").statusCode())
        .isEqualTo(303);

    try (PDDocument pdf = Loader.loadPDF(document(number))) {
      assertThat(new PDFTextStripper().getText(pdf))
          .contains("Dear Ann Hill", "about Snow", "We plough it.", "Ben, Constituent Affairs");
      BufferedImageLuminanceSource page =
          new BufferedImageLuminanceSource(new PDFRenderer(pdf).renderImageWithDPI(0, 200));
      String scanned =
          new MultiFormatReader()
              .decode(
                  new BinaryBitmap(new HybridBinarizer(page)),
                  Map.of(DecodeHintType.TRY_HARDER, true))
              .getText();
      assertThat(scanned).isEqualTo(number);
      assertThat(found(scanned)).endsWith("id=" + number);
    }
  }

  private static String found(String code) {
    return World.get("/staff/inquiries?code=" + encoded(code))
        .headers()
        .firstValue("Location")
        .orElse("");
  }

  @Test
  void a_number_typed_by_hand_finds_its_inquiry_too() {
    String number = inquiry("Ice", "ann@example.org");

    assertThat(found(" " + number.toLowerCase().replace("inq-", "inq ") + "\r\n")).endsWith(number);
    assertThat(found("INQ-0000000000")).isEmpty();
    assertThat(World.get("/staff/inquiries?code=nothing").body())
        .contains("No inquiry has the number");
  }

  @Test
  void a_preview_shows_the_letter_and_keeps_nothing() {
    String number = inquiry("Hail", "ann@example.org");

    String shown = write(number, "answer", "way=post&words=Soon.&act=preview").body();

    assertThat(shown).contains("Dear Ann Hill").contains("Soon.").contains("None yet.");
    assertThat(write(number, "answer", "way=post&words=Soon.&act=pdf").body()).startsWith("%PDF");
    assertThat(page(number)).contains("None yet.");
  }

  @Test
  void a_letter_that_there_is_not_and_a_way_that_there_is_not_are_refused() {
    String number = inquiry("Fog", "ann@example.org");

    assertThat(write(number, "nothing", "way=post").body()).contains("Please choose a letter.");
    assertThat(write(number, "answer", "way=pigeon").body()).contains("by post or by e-mail");
    assertThat(page(number)).contains("None yet.");
  }

  @Test
  void marks_and_scripts_in_a_field_stand_for_themselves() throws Exception {
    String number = inquiry("<i>now</i> **x** [a](http://b)", "ann@example.org");

    write(number, "answer", "way=post&words=" + encoded("# no title <script>alert(1)</script>"));

    assertThat(page(number)).doesNotContain("<script>alert").doesNotContain("<i>now");
    try (PDDocument pdf = Loader.loadPDF(document(number))) {
      assertThat(new PDFTextStripper().getText(pdf).replace("\n", " "))
          .contains("<i>now</i> **x** [a](http://b)")
          .contains("# no title <script>alert(1)</script>");
    }
  }

  @Test
  void a_letter_stands_to_be_posted_until_somebody_says_that_it_was() {
    String number = inquiry("Wind", "ann@example.org");
    write(number, "thanks", "way=post");
    assertThat(page(number)).contains("to be posted");

    Awaitility.await()
        .atMost(Duration.ofSeconds(20))
        .until(
            () -> {
              post(
                  ONE + "/posted",
                  "agency=governor&id=%s&key=form-letter%s".formatted(number, key(number)));
              return page(number).contains("handed-over");
            });
  }

  private static String key(String number) {
    Matcher key =
        Pattern.compile("name=\"key\" value=\"form-letter([^\"]*)\"").matcher(page(number));
    return key.find() ? encoded(key.group(1).replace("&#x23;", "#").replace("&#35;", "#")) : "";
  }

  @Test
  void a_form_e_mail_goes_through_the_outbox() {
    String number = inquiry("Rain", "rain@example.org");

    write(number, "thanks", "way=email&words=It+will+stop.");

    assertThat(page(number)).contains("Thank you for your inquiry");
    assertThat(
            World.service()
                .ask(
                    String.class,
                    "select body from notice where notice = 'form-email' and address = 'rain@example.org'"))
        .contains("about Rain.")
        .contains("It will stop.")
        .contains("number " + number + ".");
  }

  @Test
  void an_inquiry_is_given_to_another_person_and_to_no_other_agency() {
    String number = inquiry("Mud", "ann@example.org");
    String whose = "agency=governor&id=" + number;

    assertThat(post(ONE + "/assign", whose + "&assignee=ben.ortiz").statusCode()).isEqualTo(303);
    assertThat(post(ONE + "/assign", whose + "&assignee=x%40dts.example.gov").statusCode())
        .isEqualTo(422);

    assertThat(page(number)).contains("Assigned to ben.ortiz");
    assertThat(World.get("/trouble").body()).contains(number).contains("UT-CAT-6");
  }

  @Test
  void a_form_of_five_megabytes_is_refused() {
    String number = inquiry("Heat", "ann@example.org");

    HttpResponse<String> answer =
        write(number, "answer", "way=post&words=" + "x".repeat(5_000_000));
    assertThat(answer.statusCode()).isEqualTo(413);
    assertThat(answer.body()).contains("longer than the 2 MB that a form may hold");
  }
}
