package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whatever bytes arrive, they are judged: an exception would block a queue. */
class MutilationTest {
  private static final int ROUNDS = 15_000;
  private static final String[] TOKENS = {
    "{",
    "}",
    "[",
    "]",
    "\"",
    ",",
    ":",
    "null",
    "1e9",
    "-",
    "\\u0000",
    "\\ud800",
    "\\n",
    "true",
    "\"\"",
    "{}",
    "0.1",
    "\"id\":1,",
    "\u2028",
    "é"
  };

  @Test
  void no_mutilated_event_makes_the_reader_throw() {
    Senders senders = Senders.load(Events.CONTRACT);
    List<Sample> samples = Sample.of("good");
    Random random = new Random(7);
    int readable = 0;
    int wrong = 0;
    for (int i = 0; i < ROUNDS; i++) {
      Sample sample = samples.get(i % samples.size());
      Reading reading = Events.CONTRACT.read(mutilated(sample.body(), random));
      if (reading instanceof Reading.Readable sound) {
        senders.all().forEach(sender -> senders.check(sender, sound.event()));
        assertThat(sound.event().contentHash() + sound.event().ticket()).hasSizeGreaterThan(64);
        readable++;
      } else if (reading instanceof Reading.Wrong judged) {
        assertThat(judged.reasons()).isNotEmpty();
        wrong++;
      }
    }
    assertThat(readable).isGreaterThan(ROUNDS / 20);
    assertThat(wrong).isGreaterThan(ROUNDS / 20);
  }

  private static byte[] mutilated(byte[] body, Random random) {
    StringBuilder text = new StringBuilder(new String(body, StandardCharsets.UTF_8));
    int at = random.nextInt(text.length());
    int to = Math.min(text.length(), at + random.nextInt(4));
    text.replace(at, to, random.nextBoolean() ? TOKENS[random.nextInt(TOKENS.length)] : "");
    byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
    if (random.nextInt(10) == 0) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    return bytes;
  }
}
