package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** An error as its reader wants it: problem details (RFC 9457) under {@code /api}, else a page. */
@Component
final class ErrorText {

  private static final int MISDIRECTED = 421;
  private static final Map<Integer, String> USUAL =
      Map.of(
          400,
          "the request cannot be understood",
          401,
          "please sign in",
          403,
          "you may not see this",
          404,
          "there is nothing at this address",
          405,
          "this method does nothing here",
          413,
          "the request is longer than the 2 MB that a form may hold; nothing of it was taken",
          415,
          "this kind of content is not read here",
          MISDIRECTED,
          "the service is not called by this name; name it in punctual.web.hosts");

  private final Pages pages;

  ErrorText(Pages pages) {
    this.pages = pages;
  }

  static boolean isApi(String path) {
    return path != null && (path.startsWith("/api/") || path.startsWith("/actuator/"));
  }

  /** The sentence for a status that says all there is to say. */
  static String usual(HttpStatusCode status) {
    String sentence = status == null ? null : USUAL.get(status.value());
    return sentence == null
        ? "something went wrong in the service; its log has the details"
        : sentence;
  }

  ResponseEntity<?> answer(HttpServletRequest request, HttpStatusCode status, String sentence) {
    return answer(request, status, sentence, List.of());
  }

  /**
   * @param choices addresses that would have been answered, each with {@code agency} and {@code
   *     href}
   */
  ResponseEntity<?> answer(
      HttpServletRequest request,
      HttpStatusCode status,
      String sentence,
      List<Map<String, String>> choices) {
    return isApi(path(request))
        ? problem(status, sentence, choices)
        : page(status, sentence, choices);
  }

  private static String path(HttpServletRequest request) {
    Object failed = request.getAttribute("jakarta.servlet.error.request_uri");
    return failed == null ? request.getRequestURI() : failed.toString();
  }

  private static ResponseEntity<?> problem(
      HttpStatusCode status, String sentence, List<Map<String, String>> choices) {
    ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, sentence);
    problem.setTitle(title(status));
    if (!choices.isEmpty()) {
      problem.setProperty("choices", choices);
    }
    return ResponseEntity.status(status)
        .contentType(MediaType.APPLICATION_PROBLEM_JSON)
        .body(problem);
  }

  /** RFC 9110's name of the status. */
  private static String title(HttpStatusCode status) {
    HttpStatus known = HttpStatus.resolve(status.value());
    if (status.value() == MISDIRECTED) {
      return "Misdirected Request";
    }
    return known == null ? "Error" : known.getReasonPhrase();
  }

  private ResponseEntity<?> page(
      HttpStatusCode status, String sentence, List<Map<String, String>> choices) {
    Map<String, Object> model = new HashMap<>();
    model.put("title", title(status));
    model.put("sentence", Character.toUpperCase(sentence.charAt(0)) + sentence.substring(1) + ".");
    model.put("status", status.value());
    model.put("choices", choices);
    return pages.page("error", model, status);
  }
}
