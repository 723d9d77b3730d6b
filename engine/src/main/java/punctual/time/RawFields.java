package punctual.time;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Values as a JSON or YAML parser gives them; a fault for each of the wrong shape. */
record RawFields(Map<String, ?> values, Faults faults) {

  void refuseUnknown(List<String> known) {
    for (String key : values.keySet()) {
      if (!known.contains(key)) {
        faults.add(
            Faults.pointer("", key),
            "\"%s\" is unknown; expected one of %s".formatted(key, String.join(", ", known)));
      }
    }
  }

  boolean has(String key) {
    return values.get(key) != null;
  }

  String text(String key) {
    return text(Faults.pointer("", key), values.get(key));
  }

  String text(String pointer, Object value) {
    return shaped(pointer, value, String.class, "a text");
  }

  BigDecimal number(String key) {
    String pointer = Faults.pointer("", key);
    Number number = shaped(pointer, values.get(key), Number.class, "a number");
    return number == null ? null : faults.reading(pointer, () -> decimal(number));
  }

  List<?> list(String key) {
    return has(key) ? list(Faults.pointer("", key), values.get(key)) : List.of();
  }

  List<?> list(String pointer, Object value) {
    List<?> list = shaped(pointer, value, List.class, "a list");
    return list == null ? List.of() : list;
  }

  Map<String, List<String>> windows(String key) {
    Map<String, List<String>> windows = new LinkedHashMap<>();
    object(key).forEach((day, open) -> windows.put(day.toString(), texts(key, day, open)));
    return windows;
  }

  Map<String, String> holidays(String key) {
    return values.get(key) instanceof List<?> dates ? unnamed(key, dates) : named(key);
  }

  private Map<String, String> named(String key) {
    String pointer = Faults.pointer("", key);
    Map<String, String> names = new LinkedHashMap<>();
    object(key)
        .forEach(
            (date, name) -> names.put(date.toString(), text(Faults.pointer(pointer, date), name)));
    return names;
  }

  private Map<String, String> unnamed(String key, List<?> dates) {
    Map<String, String> names = new LinkedHashMap<>();
    for (int i = 0; i < dates.size(); i++) {
      String pointer = Faults.pointer(Faults.pointer("", key), i);
      String date = text(pointer, dates.get(i));
      if (date != null && faults.reading(pointer, () -> LocalMoment.date(date)) != null) {
        names.put(date, "holiday");
      }
    }
    return names;
  }

  private List<String> texts(String key, Object day, Object value) {
    String pointer = Faults.pointer(Faults.pointer("", key), day);
    List<?> list = list(pointer, value);
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < list.size(); i++) {
      texts.add(text(Faults.pointer(pointer, i), list.get(i)));
    }
    return texts;
  }

  private Map<?, ?> object(String key) {
    Map<?, ?> object =
        has(key)
            ? shaped(Faults.pointer("", key), values.get(key), Map.class, "an object")
            : Map.of();
    return object == null ? Map.of() : object;
  }

  private <T> T shaped(String pointer, Object value, Class<T> shape, String expected) {
    if (shape.isInstance(value)) {
      return shape.cast(value);
    }
    faults.add(
        pointer,
        value == null
            ? "is missing; expected " + expected
            : "%s is not %s".formatted(value, expected));
    return null;
  }

  private static BigDecimal decimal(Number number) {
    try {
      return number instanceof BigDecimal exact ? exact : new BigDecimal(number.toString());
    } catch (NumberFormatException notFinite) {
      throw new IllegalArgumentException(number + " is not a finite number", notFinite);
    }
  }
}
