package punctual.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** {@code /staff/inquiries}: staff see the inquiries and enter those told to them (UT-CAT-1). */
@RestController
final class StaffInquiryPages {

  private static final int SHOWN = 200;
  private static final List<String> CHANNELS = List.of("phone", "email", "web");

  private final InquiryDesk desk;
  private final FormTokens tokens;
  private final Agreements agreements;
  private final JdbcClient jdbc;
  private final Pages pages;

  StaffInquiryPages(
      InquiryDesk desk, FormTokens tokens, Agreements agreements, JdbcClient jdbc, Pages pages) {
    this.desk = desk;
    this.tokens = tokens;
    this.agreements = agreements;
    this.jdbc = jdbc;
    this.pages = pages;
  }

  /** An inquiry in the list. */
  record Inquiry(
      String href,
      String id,
      When opened,
      String topic,
      String summary,
      String who,
      String state) {}

  /**
   * The newest inquiries.
   *
   * @param code a number as somebody scanned or typed it; leads to its inquiry
   */
  @GetMapping("/staff/inquiries")
  ResponseEntity<String> list(@RequestParam(defaultValue = "") String code) {
    List<ScannedCode.Meant> meant = ScannedCode.of(code).inquiries(jdbc);
    if (meant.size() == 1) {
      URI there = URI.create(Link.inquiry(meant.get(0).agency(), meant.get(0).id()));
      return ResponseEntity.status(HttpStatus.SEE_OTHER).location(there).build();
    }
    List<Inquiry> inquiries =
        jdbc.sql(Statements.of("inquiries"))
            .param(SHOWN)
            .query(
                (row, n) ->
                    new Inquiry(
                        Link.inquiry(row.getString("agency"), row.getString("id")),
                        row.getString("id"),
                        When.of(
                            Statements.instant(row, "opened"),
                            agreements.zone(row.getString("agreement"))),
                        row.getString("topic"),
                        row.getString("summary"),
                        row.getString("assignee"),
                        row.getBoolean("over") ? "over" : "open"))
            .list();
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Inquiries");
    model.put("inquiries", inquiries);
    model.put("code", code);
    model.put("unknown", !code.isBlank());
    return pages.page("inquiries", model);
  }

  @GetMapping("/staff/inquiry")
  ResponseEntity<String> form() {
    return shown(InquiryForm.EMPTY, Map.of(), null, HttpStatus.OK);
  }

  /** Enters an inquiry; the e-mail address may be missing where it came by phone. */
  @PostMapping(path = "/staff/inquiry", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> enter(InquiryForm written) {
    InquiryForm form = written.cleaned();
    InquiryDesk.Offered offered = desk.offered();
    Map<String, String> problems = form.problems(offered.form().topics());
    if (form.email().isEmpty() && form.channel().equals("phone")) {
      problems.remove("email");
    }
    if (!CHANNELS.contains(form.channel())) {
      problems.put("channel", "Please say how it came.");
    }
    if (!problems.isEmpty()) {
      String sentence = "Something is missing or wrong; nothing was entered yet.";
      return shown(form, problems, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return entered(offered, form);
  }

  private ResponseEntity<String> entered(InquiryDesk.Offered offered, InquiryForm form) {
    String id = form.token().isEmpty() ? tokens.nonce() : form.token();
    String number = tokens.number(id);
    try {
      Optional<String> refused =
          desk.send(offered, form, new InquiryDesk.Sending(id, number, form.channel()));
      return refused.isPresent()
          ? shown(form, Map.of(), "It cannot be taken: " + refused.get(), HttpStatus.CONFLICT)
          : ResponseEntity.status(HttpStatus.SEE_OTHER)
              .location(URI.create(Link.inquiry(offered.form().agency(), number)))
              .build();
    } catch (InquiryDesk.Busy e) {
      String sentence = "It cannot be taken just now; enter it again in a minute.";
      return shown(form, Map.of(), sentence, HttpStatus.SERVICE_UNAVAILABLE);
    }
  }

  private ResponseEntity<String> shown(
      InquiryForm form, Map<String, String> problems, String sentence, HttpStatus status) {
    Map<String, Object> model = InquiryModel.of(desk.offered(), form, problems);
    model.put("title", "Enter an inquiry");
    model.put("action", "/staff/inquiry");
    model.put("channels", InquiryModel.choices(CHANNELS, form.channel()));
    model.put("token", tokens.nonce());
    model.put("sentence", sentence);
    return pages.page("inquiry", model, status);
  }
}
