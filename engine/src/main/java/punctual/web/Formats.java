package punctual.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;
import org.springframework.util.MimeTypeUtils;

/** Chooses the format of an answer: by {@code format=}, else by the header {@code Accept}. */
final class Formats {

  static final MediaType JSON_LINES = MediaType.parseMediaType("application/x-ndjson");
  static final MediaType CSV = MediaType.parseMediaType("text/csv;charset=utf-8");

  private static final Map<String, MediaType> TYPES =
      Map.of(
          "jsonl",
          JSON_LINES,
          "json",
          MediaType.APPLICATION_JSON,
          "csv",
          CSV,
          "html",
          MediaType.TEXT_HTML);

  private Formats() {}

  /**
   * The chosen one.
   *
   * @param offered the first is given to those who accept anything
   * @throws WrongRequest if {@code format} names another
   */
  static String of(HttpServletRequest request, List<String> offered) {
    String named = request.getParameter("format");
    if (named == null) {
      return accepted(request.getHeader("Accept"), offered);
    }
    if (!offered.contains(named)) {
      throw new WrongRequest("format", "is one of " + String.join(", ", offered));
    }
    return named;
  }

  private static String accepted(String header, List<String> offered) {
    if (header == null) {
      return offered.get(0);
    }
    try {
      List<MediaType> wanted = MediaType.parseMediaTypes(header);
      MimeTypeUtils.sortBySpecificity(wanted);
      return wanted.stream()
          .flatMap(type -> offered.stream().filter(one -> type.includes(TYPES.get(one))))
          .findFirst()
          .orElse(offered.get(0));
    } catch (InvalidMediaTypeException e) {
      return offered.get(0);
    }
  }
}
