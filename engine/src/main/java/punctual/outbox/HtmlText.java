package punctual.outbox;

import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.web.util.HtmlUtils;

/** The words of a notice in HTML: its paragraphs and lines, and nothing that could act. */
final class HtmlText {

  private static final Pattern BETWEEN_PARAGRAPHS = Pattern.compile("\\n\\s*\\n");

  private HtmlText() {}

  static String of(String text) {
    String paragraphs =
        BETWEEN_PARAGRAPHS
            .splitAsStream(text.strip())
            .map(HtmlText::paragraph)
            .collect(Collectors.joining("\n"));
    return "<!DOCTYPE html>\n<html><body style=\"font-family: sans-serif\">\n"
        + paragraphs
        + "\n</body></html>\n";
  }

  private static String paragraph(String text) {
    return "<p>" + HtmlUtils.htmlEscape(text, "UTF-8").replace("\n", "<br>\n") + "</p>";
  }
}
