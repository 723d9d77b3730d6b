package punctual.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What somebody wrote into the form; nothing is null once cleaned.
 *
 * @param postal the address for letters, in lines
 * @param channel by which it came; chosen by staff only
 * @param website a field that people do not see; whoever fills it in is no person
 */
record InquiryForm(
    String name,
    String email,
    String phone,
    String postal,
    String topic,
    String summary,
    String description,
    String website,
    String token,
    String channel) {

  private static final int LINE = 255;
  private static final int SUMMARY = 200;
  private static final int POSTAL = 500;
  private static final int TEXT = 10_000;
  private static final Pattern EMAIL =
      Pattern.compile("[^\\s@<>,;\\p{Cntrl}]{1,64}@[^\\s@<>,;\\p{Cntrl}]{1,250}");
  private static final Pattern UNSEEN =
      Pattern.compile("[\\u0000-\\u001f\\u007f-\\u009f\\u2028-\\u202e\\u2066-\\u2069]");
  private static final Pattern UNSEEN_IN_TEXT =
      Pattern.compile(
          "[\\u0000-\\u0008\\u000b-\\u001f\\u007f-\\u009f\\u202a-\\u202e\\u2066-\\u2069]");

  private static final Pattern SCRIPT = Pattern.compile("(?i)<\\s*/?\\s*script\\b|javascript:");

  private static final String UNREADABLE =
      "This has characters that cannot be read; please type it anew.";

  static final InquiryForm EMPTY = new InquiryForm("", "", "", "", "", "", "", "", "", "");

  /** The same with white space around it gone and line ends as one sign. */
  InquiryForm cleaned() {
    return new InquiryForm(
        clean(name),
        clean(email),
        clean(phone),
        clean(postal).replace("\r\n", "\n"),
        clean(topic),
        clean(summary),
        clean(description).replace("\r\n", "\n"),
        clean(website),
        clean(token),
        clean(channel));
  }

  private static String clean(String text) {
    return text == null ? "" : text.strip();
  }

  /** What is wrong, by field; none when it can be sent. */
  Map<String, String> problems(List<String> topics) {
    Map<String, String> problems = new LinkedHashMap<>();
    line(problems, "name", name, LINE, "Please give your name.");
    line(problems, "email", email, LINE, "Please give your e-mail address.");
    if (!problems.containsKey("email") && !EMAIL.matcher(email).matches()) {
      problems.put("email", "This is no e-mail address; one looks like ann@example.org.");
    }
    line(problems, "phone", phone, LINE, null);
    if (!topics.contains(topic)) {
      problems.put("topic", "Please choose a topic.");
    }
    line(problems, "summary", summary, SUMMARY, "Please say in a line what it is about.");
    text(problems, "postal", postal, POSTAL, null);
    text(problems, "description", description, TEXT, "Please write your inquiry.");
    return problems;
  }

  private static void line(
      Map<String, String> problems, String field, String value, int most, String missing) {
    written(problems, field, value, most, missing);
    if (!problems.containsKey(field) && UNSEEN.matcher(value).find()) {
      problems.put(field, UNREADABLE);
    }
  }

  private static void text(
      Map<String, String> problems, String field, String value, int most, String missing) {
    written(problems, field, value, most, missing);
    if (!problems.containsKey(field) && UNSEEN_IN_TEXT.matcher(value).find()) {
      problems.put(field, UNREADABLE);
    }
  }

  private static void written(
      Map<String, String> problems, String field, String value, int most, String missing) {
    if (value.isEmpty() && missing != null) {
      problems.put(field, missing);
    } else if (value.length() > most) {
      problems.put(field, "This is too long; at most %,d characters.".formatted(most));
    } else if (SCRIPT.matcher(value).find()) {
      problems.put(field, "This holds a script, which is not taken; please write plain words.");
    }
  }
}
