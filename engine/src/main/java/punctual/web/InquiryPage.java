package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseCookie;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /inquiry}: the form through which anybody may write (UT-CAT-1, UT-CAT-2). */
@RestController
final class InquiryPage {

  private static final String COOKIE = "inquiry";
  private static final String NUMBER = "INQ-[0-9A-HJKMNP-TV-Z]{10}";

  private final InquiryDesk desk;
  private final FormTokens tokens;
  private final Visitors visitors;
  private final Pages pages;

  InquiryPage(InquiryDesk desk, FormTokens tokens, Visitors visitors, Pages pages) {
    this.desk = desk;
    this.tokens = tokens;
    this.visitors = visitors;
    this.pages = pages;
  }

  @GetMapping("/inquiry")
  ResponseEntity<String> form() {
    return shown(InquiryForm.EMPTY, Map.of(), null, HttpStatus.OK);
  }

  @PostMapping(path = "/inquiry", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> send(
      InquiryForm written,
      @CookieValue(name = COOKIE, required = false) String nonce,
      HttpServletRequest request) {
    InquiryForm form = written.cleaned();
    InquiryDesk.Offered offered = desk.offered();
    Map<String, String> problems = form.problems(offered.form().topics());
    if (!problems.isEmpty()) {
      String sentence = "Something is missing or wrong; nothing was sent yet.";
      return shown(form, problems, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    Optional<String> refused = guarded(form, nonce, request.getRemoteAddr());
    return refused.isPresent()
        ? shown(form, problems, refused.get(), HttpStatus.UNPROCESSABLE_CONTENT)
        : sent(offered, form, nonce);
  }

  /** Why it is not taken for a person's; empty when it is. */
  private Optional<String> guarded(InquiryForm form, String nonce, String address) {
    FormTokens.Verdict verdict = tokens.check(form.token(), nonce);
    if (verdict == FormTokens.Verdict.STALE) {
      return Optional.of(
          "The form was open too long, or cookies are switched off. Please send it again.");
    }
    if (verdict == FormTokens.Verdict.HASTY || !form.website().isEmpty()) {
      return Optional.of("That was faster than anybody types. Please send it again in a moment.");
    }
    return visitors.admits(address)
        ? Optional.empty()
        : Optional.of("Many inquiries came from your address. Please wait some minutes.");
  }

  private ResponseEntity<String> sent(InquiryDesk.Offered offered, InquiryForm form, String nonce) {
    String number = tokens.number(nonce);
    try {
      Optional<String> refused =
          desk.send(offered, form, new InquiryDesk.Sending(nonce, number, "web"));
      return refused.isPresent()
          ? shown(form, Map.of(), "It cannot be taken: " + refused.get(), HttpStatus.CONFLICT)
          : ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create("/inquiry/received?number=" + number))
              .build();
    } catch (InquiryDesk.Busy e) {
      String sentence = "It cannot be taken just now. Please send it again in a minute.";
      return shown(form, Map.of(), sentence, HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private ResponseEntity<String> shown(
      InquiryForm form, Map<String, String> problems, String sentence, HttpStatus status) {
    InquiryDesk.Offered offered = desk.offered();
    String nonce = tokens.nonce();
    Map<String, Object> model = InquiryModel.of(offered, form, problems);
    model.put("title", "Write to " + offered.agency());
    model.put("action", "/inquiry");
    model.put("token", tokens.token(nonce));
    model.put("sentence", sentence);
    ResponseEntity<String> page = pages.page("inquiry", model, status);
    return ResponseEntity.status(status)
        .contentType(page.getHeaders().getContentType())
        .header(HttpHeaders.SET_COOKIE, cookie(nonce))
        .body(page.getBody());
  }

  private static String cookie(String nonce) {
    return ResponseCookie.from(COOKIE, nonce)
        .httpOnly(true)
        .sameSite("Strict")
        .path("/inquiry")
        .maxAge(Duration.ofHours(2))
        .build()
        .toString();
  }

  /** The receipt. */
  @GetMapping("/inquiry/received")
  ResponseEntity<String> received(@RequestParam String number) {
    if (!number.matches(NUMBER)) {
      throw new NotFound("this is no number of an inquiry");
    }
    return pages.page("received", Map.of("title", "Your inquiry has arrived", "number", number));
  }
}
