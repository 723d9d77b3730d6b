package punctual.contract;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Finds what no store can keep: the character U+0000, half a surrogate pair (both PostgreSQL), and
 * numbers out of all measure.
 */
final class Storable {
  private final Deque<String> path = new ArrayDeque<>();
  private final List<Reason> reasons = new ArrayList<>();

  private Storable() {}

  static List<Reason> check(JsonNode event) throws UnreadableBody {
    Storable storable = new Storable();
    storable.walk(event);
    return storable.reasons;
  }

  private void walk(JsonNode node) throws UnreadableBody {
    if (node.isString()) {
      text(node.asString(), "has");
    } else if (node.isObject()) {
      for (Map.Entry<String, JsonNode> field : node.properties()) {
        text(field.getKey(), "has a field whose name has");
        child(field.getKey(), field.getValue());
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        child(Integer.toString(i), node.get(i));
      }
    } else if (node.isBigDecimal()) {
      number(node.decimalValue());
    }
  }

  private void child(String name, JsonNode value) throws UnreadableBody {
    path.addLast(name);
    walk(value);
    path.removeLast();
  }

  private void text(String text, String has) {
    int at = firstUnstorable(text);
    if (at >= 0) {
      String character = Shown.character(text.charAt(at));
      reasons.add(
          new Reason(pointer(), has + " the character " + character + ", which cannot be stored"));
    }
  }

  private void number(BigDecimal number) throws UnreadableBody {
    if (Math.abs((long) number.scale()) > Json.LONGEST_NUMBER) {
      throw new UnreadableBody("the number at " + Shown.text(pointer()) + " is out of all measure");
    }
  }

  private String pointer() {
    String pointer = Pointers.WHOLE;
    for (String name : path) {
      pointer = Pointers.child(pointer, name);
    }
    return pointer;
  }

  private static int firstUnstorable(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == 0 || (Character.isSurrogate(c) && !isPair(text, i))) {
        return i;
      }
      if (Character.isSurrogate(c)) {
        i++;
      }
    }
    return -1;
  }

  private static boolean isPair(String text, int i) {
    return i + 1 < text.length() && Character.isSurrogatePair(text.charAt(i), text.charAt(i + 1));
  }
}
