package punctual.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import punctual.outbox.SurveyLinks;
import punctual.outbox.SurveyLinks.Offer;

/**
 * {@code /opinion/…}: where the link of a survey leads (NY-PERF-4, UT-SAT-1). Looking at it changes
 * nothing; whoever has the link may answer once, as long as it is open.
 */
@RestController
final class OpinionPage {

  private static final int LONGEST = 2_000;
  private static final String UNKNOWN =
      "This link is not one of ours, or a part of it is missing. Please use the whole link.";
  private static final String OVER =
      "This survey is closed; its link was open for a limited time. Nothing was recorded.";
  private static final String GIVEN =
      "An answer was given with this link before; that first answer counts, and stays as it is.";

  private final SurveyLinks links;
  private final OpinionDesk desk;
  private final Pages pages;

  OpinionPage(SurveyLinks links, OpinionDesk desk, Pages pages) {
    this.links = links;
    this.desk = desk;
    this.pages = pages;
  }

  /**
   * What was filled in.
   *
   * @param score null where none was chosen
   */
  private record Written(String score, String comment) {

    static final Written NOTHING = new Written(null, "");

    /** The score; empty where it is none of the scale. */
    Optional<Integer> onScale(Offer offer) {
      return java.util.stream.IntStream.rangeClosed(offer.lowest(), offer.highest())
          .boxed()
          .filter(one -> one.toString().equals(score))
          .findFirst();
    }
  }

  @GetMapping("/opinion/{link}")
  ResponseEntity<String> form(@PathVariable String link) {
    return open(link).orElseGet(() -> shown(link, Written.NOTHING, null, HttpStatus.OK));
  }

  @PostMapping(path = "/opinion/{link}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ResponseEntity<String> send(
      @PathVariable String link,
      @RequestParam(required = false) String score,
      @RequestParam(defaultValue = "") String comment) {
    return open(link).orElseGet(() -> send(link, new Written(score, comment.strip())));
  }

  /** What is to be said instead of the form; empty while an answer can be given. */
  private Optional<ResponseEntity<String>> open(String link) {
    Optional<Offer> offer = links.read(link);
    if (offer.isEmpty()) {
      return Optional.of(said("This link cannot be used", UNKNOWN, HttpStatus.NOT_FOUND));
    }
    if (desk.isGiven(offer.get())) {
      return Optional.of(said("You have answered already", GIVEN, HttpStatus.OK));
    }
    return desk.isOver(offer.get())
        ? Optional.of(said("This survey is closed", OVER, HttpStatus.GONE))
        : Optional.empty();
  }

  private ResponseEntity<String> send(String link, Written written) {
    Offer offer = links.read(link).orElseThrow();
    Optional<Integer> score = written.onScale(offer);
    if (score.isEmpty()) {
      String sentence =
          "Please choose one of the answers from "
              + offer.lowest()
              + " to "
              + offer.highest()
              + "; nothing was sent yet.";
      return shown(link, written, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    if (written.comment().length() > LONGEST) {
      String sentence =
          "Please say it in " + LONGEST + " characters at the most; nothing was sent yet.";
      return shown(link, written, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
    }
    return switch (desk.send(offer, score.get(), written.comment())) {
      case TAKEN -> said("Thank you", "Your answer has been recorded.", HttpStatus.OK);
      case GIVEN_BEFORE -> said("You have answered already", GIVEN, HttpStatus.OK);
      case REFUSED -> {
        String sentence = "It cannot be taken as it is written; nothing was recorded.";
        yield shown(link, written, sentence, HttpStatus.UNPROCESSABLE_CONTENT);
      }
      case BUSY -> {
        String sentence = "It cannot be taken just now. Please send it again in a minute.";
        yield shown(link, written, sentence, HttpStatus.SERVICE_UNAVAILABLE);
      }
    };
  }

  private ResponseEntity<String> shown(
      String link, Written written, String sentence, HttpStatus status) {
    Offer offer = links.read(link).orElseThrow();
    List<Map<String, Object>> scores = new ArrayList<>();
    for (int score = offer.lowest(); score <= offer.highest(); score++) {
      String words =
          score == offer.lowest() ? "not at all" : score == offer.highest() ? "very" : "";
      boolean chosen = Integer.toString(score).equals(written.score());
      scores.add(Map.of("score", Integer.toString(score), "words", words, "chosen", chosen));
    }
    Map<String, Object> model = new HashMap<>();
    model.put("title", "How did we do?");
    model.put("ticket", offer.ticket());
    model.put("action", SurveyLinks.PATH + link);
    model.put("scores", scores);
    model.put("comment", written.comment());
    model.put("longest", Integer.toString(LONGEST));
    model.put("sentence", sentence);
    return pages.page("opinion", model, status);
  }

  private ResponseEntity<String> said(String title, String sentence, HttpStatus status) {
    return pages.page("opinion-said", Map.of("title", title, "sentence", sentence), status);
  }
}
