package punctual.fence;

import java.util.ArrayList;
import java.util.List;

/** Programs that a trial has to bring to an end. */
final class Runaway {

  private Runaway() {}

  public static void main(String[] arguments) throws Exception {
    switch (arguments[0]) {
      case "ends" -> System.exit(0);
      case "fails" -> System.exit(7);
      case "throws" -> throw new IllegalStateException();
      case "loops" -> loop();
      case "eats" -> eat();
      case "chatters" -> chatter();
      case "listens" -> System.exit(System.in.read() < 0 ? 0 : 7);
      case "waits" -> System.exit(new String(System.in.readAllBytes()).equals("a b\nc") ? 0 : 7);
      case "looks around" -> System.exit(System.getenv().isEmpty() ? 0 : 7);
      case "takes" -> System.exit(arguments[1].equals("a b") ? 0 : 7);
      default -> throw new IllegalArgumentException(arguments[0]);
    }
  }

  private static void loop() {
    long count = 0;
    while (count >= 0) {
      count = count == Long.MAX_VALUE ? 0 : count + 1;
    }
  }

  private static void eat() {
    List<byte[]> eaten = new ArrayList<>();
    while (eaten.size() < 10_000) {
      eaten.add(new byte[1 << 20]);
    }
  }

  private static void chatter() {
    for (int i = 0; i < 1_000_000; i++) {
      System.out.println("a line that nobody reads");
    }
  }
}
