package punctual.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import punctual.files.Place;
import punctual.policy.Sheet;
import punctual.policy.WrittenRule;

/** The four lines at the head of each policy file, held against the agreement's own text. */
final class Heads {

  private static final List<String> LABELS = List.of("Agreement", "Clause", "Says", "Reading");
  private static final Pattern CLAUSE = Pattern.compile("[A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+");
  private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
  private static final Pattern LEFT_OUT = Pattern.compile("\\s*(?:…|\\.\\.\\.)\\s*");
  private static final int SHOWN = 60;

  private final Subject subject;
  private final AgreementText agreement;

  Heads(Subject subject) {
    this.subject = subject;
    String path = subject.folder() + "agreement.md";
    String text = subject.files().text(path);
    this.agreement = AgreementText.of(text == null ? "" : text);
    if (text == null) {
      subject.error("agreement-text", Place.of(path), "the file is missing");
    }
  }

  void check() {
    agreement.clauses().forEach(this::checkQuoted);
    subject.wholeRuleFiles().forEach(this::check);
  }

  private void checkQuoted(String id, AgreementText.Clause clause) {
    if (clause.words().isEmpty()) {
      Place place = new Place(subject.folder() + "agreement.md", clause.line(), 0);
      subject.error("agreement-text", place, "the words of " + id + " are not quoted here");
    }
  }

  private void check(String path) {
    Map<String, String> head = new TreeMap<>();
    for (int i = 0; i < LABELS.size(); i++) {
      String label = LABELS.get(i);
      String line = line(path, i + 1);
      if (line.startsWith(label + ":") && line.length() > label.length() + 1) {
        head.put(label, line.substring(label.length() + 1).strip());
      } else {
        String message = "the head's line '" + label + ": …' is missing";
        subject.error("head-missing", place(path, i + 1), message);
      }
    }
    if (head.containsKey("Clause")) {
      List<String> named = found(CLAUSE, head.get("Clause"));
      checkNamed(path, named);
      if (head.containsKey("Says")) {
        checkWords(path, named, head.get("Says"));
      }
      checkCited(path, named);
    }
  }

  private String line(String path, int number) {
    String text = subject.files().text(path);
    if (Subject.isTable(path)) {
      Sheet sheet = Sheet.of(path, text);
      return sheet.cell(number, 1).equals("Notes") ? sheet.cell(number, 2) : "";
    }
    String line = text.lines().skip(number - 1L).findFirst().orElse("");
    return line.startsWith("//") ? line.substring(2).strip() : "";
  }

  private static Place place(String path, int line) {
    return new Place(path, line, Subject.isTable(path) ? 2 : 0);
  }

  private void checkNamed(String path, List<String> named) {
    if (named.isEmpty()) {
      subject.error("head-missing", place(path, 2), "the head names no clause");
    }
    for (String clause : named) {
      if (!agreement.clauses().containsKey(clause)) {
        String message = "agreement.md has no clause " + clause;
        subject.error("clause-unknown", place(path, 2), message);
      }
    }
  }

  private void checkCited(String path, List<String> named) {
    for (WrittenRule rule : subject.rules()) {
      if (rule.file().equals(path) && rule.clause() != null && !named.contains(rule.clause())) {
        String message =
            "'" + rule.name() + "' cites " + rule.clause() + ", which the head does not name";
        subject.error("clause-unnamed", new Place(path, rule.line(), 0), message);
      }
    }
  }

  private void checkWords(String path, List<String> named, String says) {
    List<String> quotes = found(QUOTED, says);
    if (quotes.isEmpty()) {
      subject.error("head-words", place(path, 3), "the head quotes no words of the agreement");
    }
    StringBuilder words = new StringBuilder();
    for (String clause : named) {
      AgreementText.Clause found = agreement.clauses().get(clause);
      words.append(found == null ? "" : found.words()).append('\n');
    }
    for (String quote : quotes) {
      for (String part : LEFT_OUT.split(quote)) {
        checkPart(path, AgreementText.plain(part), words.toString());
      }
    }
  }

  private void checkPart(String path, String part, String words) {
    if (!part.isEmpty() && !words.contains(part)) {
      String shown = part.length() > SHOWN ? part.substring(0, SHOWN) + "…" : part;
      String message =
          "\"" + shown + "\" does not stand so in the agreement" + differs(part, words);
      subject.error("head-words", place(path, 3), message);
    }
  }

  /** Where the longest beginning that does stand there goes on otherwise. */
  private static String differs(String part, String words) {
    int length = part.length();
    while (length > 0 && !words.contains(part.substring(0, length))) {
      length--;
    }
    length = part.lastIndexOf(' ', length) + 1;
    String same = part.substring(0, length);
    int at = words.indexOf(same) + length;
    if (length < 10) {
      return "";
    }
    String last = same.substring(Math.max(0, same.lastIndexOf(' ', length - 2)));
    String next = words.substring(at, Math.min(words.length(), at + SHOWN / 2)).strip();
    return "; after '" + last.strip() + "' it goes on '" + next + "…'";
  }

  private static List<String> found(Pattern pattern, String text) {
    List<String> found = new ArrayList<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(matcher.groupCount()));
    }
    return found;
  }
}
