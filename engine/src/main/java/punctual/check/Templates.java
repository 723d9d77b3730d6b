package punctual.check;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.contract.Fields;
import punctual.files.Place;

/** Templates of notices and letters: written right, and made of fields that there are. */
final class Templates {

  /** What a notice knows besides the fields of the ticket. */
  private static final Set<String> NOTICE =
      Set.of(
          "ticket",
          "agency",
          "priority",
          "severity",
          "referred",
          "acknowledged",
          "restored",
          "resolved",
          "resolver",
          "to",
          "name",
          "at",
          "clause",
          "month",
          "lines",
          "amount",
          "currency",
          "withoutAmount",
          "place");

  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final Subject subject;
  private final Set<String> known = new TreeSet<>(NOTICE);

  Templates(Subject subject) {
    this.subject = subject;
    known.addAll(Fields.ofTickets());
  }

  void check() {
    for (String path : subject.files().below(subject.folder() + "notices/", ".md")) {
      check(path, subject.files().text(path));
    }
  }

  private void check(String path, String text) {
    try {
      Template template = Mustache.compiler().escapeHTML(false).compile(text);
      template.visit(new Fielded(path, text));
    } catch (MustacheException e) {
      String reason = String.valueOf(e.getMessage());
      Matcher line = LINE.matcher(reason);
      Place place = new Place(path, line.find() ? Integer.parseInt(line.group(1)) : 0, 0);
      subject.error("template", place, "no template: " + reason);
    }
  }

  /** Looks at each field. */
  private final class Fielded implements Mustache.Visitor {

    private final String path;
    private final String text;

    Fielded(String path, String text) {
      this.path = path;
      this.text = text;
    }

    @Override
    public void visitText(String plain) {}

    @Override
    public void visitVariable(String name) {
      if (!known.contains(name)) {
        int at = text.indexOf(name + "}}");
        int line = (int) text.substring(0, Math.max(0, at)).lines().count();
        int column = at - text.lastIndexOf('\n', at);
        Place place = new Place(path, Math.max(1, line), column);
        String message = "the contract knows no field '" + name + "'; it may stay empty";
        subject.warning("template-field", place, message);
      }
    }

    @Override
    public boolean visitInclude(String name) {
      String message = "a template includes nothing; found '" + name + "'";
      subject.error("template", Place.of(path), message);
      return false;
    }

    @Override
    public boolean visitSection(String name) {
      visitVariable(name);
      return true;
    }

    @Override
    public boolean visitInvertedSection(String name) {
      visitVariable(name);
      return true;
    }
  }
}
