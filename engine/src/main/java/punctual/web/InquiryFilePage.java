package punctual.web;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.connectors.in.BrokerAway;
import punctual.store.StoreParts;

/**
 * {@code /staff/inquiries/one}: an inquiry in the hands of staff, who assign it and write letters
 * (UT-CAT-3 to UT-CAT-5).
 */
@RestController
final class InquiryFilePage {

  private static final String HERE = "/staff/inquiries/one";

  private final InquiryFile file;
  private final KeptLetters letters;
  private final StaffActs acts;
  private final FormTokens tokens;
  private final Pages pages;

  InquiryFilePage(
      InquiryFile file, KeptLetters letters, StaffActs acts, FormTokens tokens, Pages pages) {
    this.file = file;
    this.letters = letters;
    this.acts = acts;
    this.tokens = tokens;
    this.pages = pages;
  }

  @GetMapping(HERE)
  ResponseEntity<String> inquiry(@RequestParam String agency, @RequestParam String id) {
    return shown(file.find(agency, id), InquiryFile.Draft.EMPTY, Map.of(), HttpStatus.OK);
  }

  /** Gives the inquiry to somebody; each time it is recorded. */
  @PostMapping(HERE + "/assign")
  ResponseEntity<String> assign(
      @RequestParam String agency,
      @RequestParam String id,
      @RequestParam(defaultValue = "") String assignee,
      @RequestParam(defaultValue = "") String token) {
    InquiryFile.Found found = file.find(agency, id);
    Optional<String> refused =
        assignee.isBlank()
            ? Optional.of("please say to whom")
            : acts.refused(
                new StaffActs.Act(
                    agency, id, "ticket.assigned", token(token), Map.of("assignee", assignee)));
    return answered(found, InquiryFile.Draft.EMPTY, refused);
  }

  /** Writes a letter, or only shows what it would be. */
  @PostMapping(HERE + "/letter")
  ResponseEntity<?> letter(
      @RequestParam String agency,
      @RequestParam String id,
      InquiryFile.Draft draft,
      @RequestParam(defaultValue = "") String token,
      @RequestParam(defaultValue = "write") String act) {
    InquiryFile.Found found = file.find(agency, id);
    Optional<String> problem = draft.problem(found.policy());
    if (problem.isPresent()) {
      return answered(found, draft, problem);
    }
    if (!act.equals("write")) {
      return preview(found, draft, act.equals("pdf"));
    }
    return answered(
        found,
        draft,
        acts.refused(new StaffActs.Act(agency, id, "ticket.written", token(token), draft.data())));
  }

  private ResponseEntity<?> preview(
      InquiryFile.Found found, InquiryFile.Draft draft, boolean asPdf) {
    Optional<StoreParts.Copy> copy = file.preview(found, draft);
    if (copy.isEmpty()) {
      return answered(found, draft, Optional.of("nobody may or can get it that way"));
    }
    if (asPdf && copy.get().document() != null) {
      return pdf(copy.get().document(), found.ticket().id());
    }
    return shown(found, draft, Map.of("preview", copy.get()), HttpStatus.OK);
  }

  /** Says that a letter has been put into the post. */
  @PostMapping(HERE + "/posted")
  ResponseEntity<String> posted(
      @RequestParam String agency, @RequestParam String id, @RequestParam String key) {
    InquiryFile.Found found = file.find(agency, id);
    KeptLetters.Kept letter =
        letters.of(agency, id, found.policy().agreement().zone()).stream()
            .filter(one -> one.key().equals(key) && one.isToBePosted())
            .findFirst()
            .orElseThrow(() -> new NotFound("there is no such letter to be posted"));
    try {
      letters.posted(agency, id, letter);
      return answered(found, InquiryFile.Draft.EMPTY, Optional.empty());
    } catch (BrokerAway e) {
      return answered(found, InquiryFile.Draft.EMPTY, Optional.of(e.getMessage()));
    }
  }

  /** A letter as it was written. */
  @GetMapping(HERE + "/letter.pdf")
  ResponseEntity<byte[]> document(
      @RequestParam String agency,
      @RequestParam String id,
      @RequestParam int line,
      @RequestParam int copy) {
    return pdf(letters.document(agency, id, line, copy), id + "-" + line);
  }

  private static ResponseEntity<byte[]> pdf(byte[] document, String name) {
    String file = name.replaceAll("[^A-Za-z0-9._-]", "_") + ".pdf";
    return ResponseEntity.ok()
        .contentType(MediaType.APPLICATION_PDF)
        .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"" + file + "\"")
        .body(document);
  }

  private String token(String token) {
    return token.isBlank() ? tokens.nonce() : token;
  }

  private ResponseEntity<String> answered(
      InquiryFile.Found found, InquiryFile.Draft draft, Optional<String> refused) {
    String back = Link.inquiry(found.ticket().agency(), found.ticket().id());
    return refused
        .map(why -> shown(found, draft, Map.of("sentence", why), HttpStatus.UNPROCESSABLE_CONTENT))
        .orElseGet(
            () -> ResponseEntity.status(HttpStatus.SEE_OTHER).location(URI.create(back)).build());
  }

  private ResponseEntity<String> shown(
      InquiryFile.Found found,
      InquiryFile.Draft draft,
      Map<String, Object> more,
      HttpStatus status) {
    String agency = found.ticket().agency();
    String id = found.ticket().id();
    List<KeptLetters.Kept> kept = letters.of(agency, id, found.policy().agreement().zone());
    Map<String, Object> model = new HashMap<>();
    model.put("title", "Inquiry " + id);
    model.put("ticket", found.ticket());
    model.put("ticketHref", Link.ticket(agency, id));
    model.put("contact", contact(found));
    model.put("staff", InquiryFile.staff(found));
    model.put("draft", draft);
    model.put("letters", InquiryModel.choices(found.policy().letters(), draft.letter()));
    model.put("ways", InquiryModel.choices(InquiryFile.WAYS, draft.way()));
    model.put("kept", kept);
    model.put("token", tokens.nonce());
    model.put("sentence", null);
    model.put("preview", null);
    model.putAll(more);
    return pages.page("inquiry-file", model, status);
  }

  private static Object contact(InquiryFile.Found found) {
    Object contact = found.ticket().facts().get("contact");
    return contact instanceof Map<?, ?> known ? known.values() : List.of();
  }
}
