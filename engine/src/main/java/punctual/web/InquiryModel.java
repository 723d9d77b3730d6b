package punctual.web;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What an inquiry's form shows: what was typed, and what is wrong with it. */
final class InquiryModel {

  private static final List<String> FIELDS =
      List.of("name", "email", "phone", "postal", "topic", "summary", "description", "channel");

  private InquiryModel() {}

  /** Something that may be chosen. */
  record Choice(String name, boolean chosen) {}

  static Map<String, Object> of(
      InquiryDesk.Offered offered, InquiryForm form, Map<String, String> problems) {
    Map<String, Object> model = new HashMap<>();
    model.put("form", form);
    model.put("topics", choices(offered.form().topics(), form.topic()));
    model.put("channels", null);
    for (String field : FIELDS) {
      model.put(field + "Problem", problems.get(field));
    }
    return model;
  }

  static List<Choice> choices(List<String> names, String chosen) {
    return names.stream().map(name -> new Choice(name, name.equals(chosen))).toList();
  }
}
