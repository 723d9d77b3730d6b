package punctual.outbox;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Map;

/**
 * A template: a first line {@code Subject: …}, then the text. Fields are written {@code {{field}}};
 * {@code {{#field}} … {{/field}}} is left out where the field is not known.
 */
final class Letter {

  private static final String SUBJECT = "Subject:";
  private static final Mustache.Compiler MUSTACHE =
      Mustache.compiler().escapeHTML(false).emptyStringIsFalse(true).defaultValue("");

  private final Template subject;
  private final Template text;

  private Letter(Template subject, Template text) {
    this.subject = subject;
    this.text = text;
  }

  /**
   * @throws MustacheException when the template is none
   */
  static Letter of(String template) {
    int end = template.indexOf('\n');
    String first = end < 0 ? template : template.substring(0, end);
    boolean titled = first.startsWith(SUBJECT);
    String subject = titled ? first.substring(SUBJECT.length()).trim() : "Notice on {{ticket}}";
    String text = titled ? template.substring(end + 1) : template;
    return new Letter(MUSTACHE.compile(subject), MUSTACHE.compile(text.strip() + "\n"));
  }

  /** The subject on one line. */
  String subject(Map<String, Object> words) {
    return subject.execute(words).replaceAll("\\s+", " ").strip();
  }

  String text(Map<String, Object> words) {
    return text.execute(words);
  }
}
