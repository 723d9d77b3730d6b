package punctual.connectors.mailbox;

import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.select.Elements;

/** What a person wrote in a mail, without the mails that hang below it. */
final class QuotedText {
  private static final int LONGEST = 32_000;
  private static final List<Pattern> BEGINS =
      List.of(
          Pattern.compile(
              "(?i)^-{2,}\\s*(original message|forwarded message|ursprüngliche nachricht).*"),
          Pattern.compile("^_{10,}\\s*$"),
          Pattern.compile(
              "(?i)^(on|am|le|el)\\b.{5,200}\\b(wrote|schrieb|écrit|escribió)\\s*.{0,80}:\\s*$"),
          Pattern.compile("(?i)^\\*?(from|von):\\*?\\s.{3,}@.*"));
  private static final Pattern SIGNATURE = Pattern.compile("^-- ?$");
  private static final String ATTRIBUTION = "(?i)^(on|am|le|el)\\b.{5,200}$";
  private static final String QUOTES =
      "blockquote, .gmail_quote, .gmail_attr, .moz-cite-prefix, .yahoo_quoted, #appendonsend";

  private QuotedText() {}

  /** The text above the first quoted one; all of it where nothing stands above. */
  static String cut(String text) {
    String[] lines = text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1);
    StringBuilder own = new StringBuilder();
    for (int i = 0; i < lines.length && !begins(lines, i); i++) {
      if (!lines[i].startsWith(">")) {
        own.append(lines[i].stripTrailing()).append('\n');
      }
    }
    String kept = own.toString().strip();
    return shortened(kept.isEmpty() ? text.strip() : kept);
  }

  private static boolean begins(String[] lines, int number) {
    String line = lines[number].strip();
    boolean twoLines =
        number + 1 < lines.length
            && line.matches(ATTRIBUTION)
            && BEGINS.get(2).matcher(line + " " + lines[number + 1].strip()).matches();
    return twoLines
        || SIGNATURE.matcher(lines[number]).matches()
        || BEGINS.stream().anyMatch(pattern -> pattern.matcher(line).matches());
  }

  /** The text of a mail in HTML. */
  static String ofHtml(String html) {
    Document page = Jsoup.parse(html);
    page.select("script, style, head, " + QUOTES).remove();
    removeFrom(page.select("#divRplyFwdMsg"));
    page.select("br").forEach(line -> line.after("\n"));
    page.select("p, div, tr, li, h1, h2, h3").forEach(block -> block.appendText("\n"));
    return cut(
        page.wholeText().replaceAll("[ \\t\\u00a0]+", " ").replaceAll("\\n\\s*\\n\\s*", "\n\n"));
  }

  /** What Outlook puts below its line is the mail before. */
  private static void removeFrom(Elements lines) {
    for (Element line : lines) {
      line.nextElementSiblings().remove();
      line.remove();
    }
  }

  private static String shortened(String text) {
    String plain = text.replace("\u0000", "");
    return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST - 1) + "…";
  }
}
