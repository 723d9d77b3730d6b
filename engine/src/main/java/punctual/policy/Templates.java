package punctual.policy;

import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.Template;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.files.Place;

/** Templates of notices and letters: written right, and made of fields that there are. */
final class Templates {

  private static final String UNREADABLE = "template";
  private static final String FIELD = "template-field";
  private static final Pattern LINE = Pattern.compile("line (\\d+)");

  private final List<Finding> findings = new ArrayList<>();

  private Templates() {}

  /** What is wrong with the templates below a folder. */
  static List<Finding> findings(ReleaseFiles files, String folder) {
    Templates templates = new Templates();
    files.below(folder, ".md").forEach(path -> templates.check(path, files.text(path)));
    return templates.findings;
  }

  private void check(String path, String text) {
    try {
      Template template = Mustache.compiler().escapeHTML(false).compile(text);
      template.visit(new Fielded(path, text));
    } catch (MustacheException e) {
      String reason = String.valueOf(e.getMessage());
      Matcher line = LINE.matcher(reason);
      Place place = new Place(path, line.find() ? Integer.parseInt(line.group(1)) : 0, 0);
      findings.add(Finding.error(UNREADABLE, place, "no template: " + reason));
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
      if (!TemplateFields.known().contains(name)) {
        int at = text.indexOf(name + "}}");
        int line = (int) text.substring(0, Math.max(0, at)).lines().count();
        int column = at - text.lastIndexOf('\n', at);
        String message = "there is no field '" + name + "'; expected one of the contract's";
        findings.add(Finding.error(FIELD, new Place(path, Math.max(1, line), column), message));
      }
    }

    @Override
    public boolean visitInclude(String name) {
      String message = "a template includes nothing; found '" + name + "'";
      findings.add(Finding.error(UNREADABLE, Place.of(path), message));
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
