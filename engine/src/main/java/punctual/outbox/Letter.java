package punctual.outbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;
import punctual.policy.TemplateFields;

/**
 * A template: a first line {@code Subject: …}, then the text. Fields are written {@code {{field}}};
 * {@code {{#field}} … {{/field}}} is left out where the field is not known.
 */
final class Letter {

  /** What Markdown takes for a mark of its own (CommonMark 0.31, 2.4). */
  private static final Pattern MARKS = Pattern.compile("[\\p{Punct}]");

  private static final String SUBJECT = "Subject:";
  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).defaultValue("");

  private static final Mustache.Compiler MARKDOWN =
      MUSTACHE.withEscaper(value -> MARKS.matcher(value).replaceAll("\\\\$0"));

  private static final Parser PARSER = Parser.builder().build();
  private static final TextContentRenderer PLAIN =
      TextContentRenderer.builder().lineBreakRendering(LineBreakRendering.SEPARATE_BLOCKS).build();

  private final Template subject;
  private final Template text;
  private final Template markdown;

  private Letter(Template subject, Template text, Template markdown) {
    this.subject = subject;
    this.text = text;
    this.markdown = markdown;
  }

  /**
   * @throws MustacheException when the template is none, or names a field that there is not
   */
  static Letter of(String template) {
    int end = template.indexOf('\n');
    String first = end < 0 ? template : template.substring(0, end);
    boolean titled = first.startsWith(SUBJECT);
    String subject = titled ? first.substring(SUBJECT.length()).trim() : "Notice on {{ticket}}";
    String text = titled ? template.substring(end + 1) : template;
    String body = text.strip() + "\n";
    Letter letter =
        new Letter(MUSTACHE.compile(subject), MUSTACHE.compile(body), MARKDOWN.compile(body));
    List.of(letter.subject, letter.text).forEach(Letter::refuseUnknownFields);
    return letter;
  }

  private static void refuseUnknownFields(Template template) {
    template.visit(
        new FieldVisitor() {
          @Override
          void field(String name) {
            if (!TemplateFields.known().contains(name)) {
              throw new MustacheException("there is no field '" + name + "'");
            }
          }
        });
  }

  /** The subject on one line. */
  String subject(Map<String, Object> words) {
    return subject.execute(words).replaceAll("\\s+", " ").strip();
  }

  String text(Map<String, Object> words) {
    return text.execute(words);
  }

  /** The text without the marks of Markdown, as it is read on a screen. */
  String plain(Map<String, Object> words) {
    return PLAIN.render(PARSER.parse(markdown(words))) + "\n";
  }

  /** The text in Markdown, in which the fields' own marks stand for themselves. */
  String markdown(Map<String, Object> words) {
    return markdown.execute(words);
  }
}
