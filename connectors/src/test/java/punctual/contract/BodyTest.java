package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BodyTest {
  private static final int MEGABYTE = 1_048_576;

  @Test
  void a_message_of_one_megabyte_is_read() {
    assertThat(Events.read(ofLength(MEGABYTE))).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void a_message_of_one_byte_more_is_unreadable() {
    assertThat(Events.read(ofLength(MEGABYTE + 1)))
        .isEqualTo(
            new Reading.Unreadable(
                "the message is 1,048,577 bytes long; at most 1,048,576 bytes are read"));
  }

  @Test
  void the_longest_message_is_a_setting() {
    Contract strict = Contract.load(200);
    byte[] fits = ofLength(200).getBytes(StandardCharsets.UTF_8);
    byte[] longer = ofLength(201).getBytes(StandardCharsets.UTF_8);
    assertThat(strict.read(fits)).isInstanceOf(Reading.Readable.class);
    assertThat(strict.read(longer)).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void sixty_four_levels_of_json_are_read() {
    assertThat(Events.read(ofDepth(64))).isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {65, 10_000, 500_000})
  void deeper_json_is_unreadable(int depth) {
    assertThat(Events.read(ofDepth(depth)))
        .isEqualTo(new Reading.Unreadable("the JSON is nested deeper than 64 levels"));
  }

  @Test
  void a_number_of_a_thousand_digits_is_kept() {
    assertThat(Events.read(withNumber("1".repeat(1000)))).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void a_number_of_more_digits_is_unreadable() {
    assertThat(Events.read(withNumber("1".repeat(1001))))
        .isEqualTo(new Reading.Unreadable("the JSON holds a number of more than 1000 digits"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1000", "1e-1000", "-1E+1000"})
  void an_exponent_of_a_thousand_is_kept(String number) {
    assertThat(Events.read(withNumber(number))).isInstanceOf(Reading.Readable.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1e1001", "1e-1001", "1e2147483647", "-1e-2147483647"})
  void a_greater_exponent_is_unreadable(String number) {
    assertThat(Events.read(withNumber(number)))
        .isEqualTo(new Reading.Unreadable("the number at \"/data/n\" is out of all measure"));
  }

  @Test
  void an_exponent_that_no_number_can_have_is_unreadable() {
    assertThat(Events.read(withNumber("1e99999999999")))
        .isEqualTo(new Reading.Unreadable("the JSON holds a number that is out of all measure"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"NaN", "Infinity", "01", "+1", "0x1", "'x'", "1,"})
  void what_is_no_json_is_unreadable(String value) {
    assertThat(Events.read(withNumber(value))).isInstanceOf(Reading.Unreadable.class);
  }

  @Test
  void utf_16_is_not_utf_8() {
    byte[] body = Events.opened().toString().getBytes(StandardCharsets.UTF_16);
    assertThat(Events.CONTRACT.read(body))
        .isEqualTo(new Reading.Unreadable("the message is not UTF-8 text"));
  }

  @Test
  void the_replacement_character_itself_is_utf_8() {
    assertThat(Events.read(Events.opened().put("id", "\uFFFD")))
        .isInstanceOf(Reading.Readable.class);
  }

  @Test
  void overlong_utf_8_is_not_utf_8() {
    byte[] body = {'"', (byte) 0xC0, (byte) 0x80, '"'};
    assertThat(Events.CONTRACT.read(body))
        .isEqualTo(new Reading.Unreadable("the message is not UTF-8 text"));
  }

  @Test
  void a_body_of_white_space_is_empty() {
    assertThat(((Reading.Unreadable) Events.read(" \n")).reason())
        .startsWith("the message is empty");
  }

  @Test
  void white_space_around_the_event_does_no_harm() {
    assertThat(Events.read("\r\n " + Events.opened() + "\n")).isInstanceOf(Reading.Readable.class);
  }

  @Test
  void a_megabyte_of_unstorable_text_is_refused_in_good_time() {
    String body = Events.event("ticket.opened", "{}").toString();
    String hostile = "[" + "\"\\u0000\",".repeat(110_000) + "0]";
    long started = System.nanoTime();
    Reading reading = Events.read(body.replace("\"data\":{}", "\"data\":{\"x\":" + hostile + "}"));
    assertThat(((Reading.Wrong) reading).reasons()).hasSize(50);
    assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
  }

  private static String ofLength(int length) {
    String shortest = Events.opened().put("x", "").toString();
    return Events.opened().put("x", "y".repeat(length - shortest.length())).toString();
  }

  private static String ofDepth(int depth) {
    return withNumber("[".repeat(depth - 2) + "]".repeat(depth - 2));
  }

  private static String withNumber(String number) {
    String body = Events.event("ticket.closed", "{\"n\":null}").toString();
    return body.replace("null", number);
  }
}
