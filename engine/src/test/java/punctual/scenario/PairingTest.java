package punctual.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PairingTest {

  /** A word agrees with an item when the item begins with it. */
  private static Pairing pair(List<String> expected, List<String> actual, String demanded) {
    return Pairing.of(
        expected, actual, (word, item) -> item.startsWith(word), item -> item.contains(demanded));
  }

  private static long missing(Pairing pairing, int expected) {
    return IntStream.range(0, expected).filter(i -> pairing.actual(i) < 0).count();
  }

  @Test
  void an_item_pairs_with_one_expectation_only() {
    Pairing pairing = pair(List.of("a", "a"), List.of("ab"), "");
    assertThat(missing(pairing, 2)).isEqualTo(1);
  }

  @Test
  void an_expectation_that_fits_much_gives_way_to_one_that_fits_little() {
    Pairing pairing = pair(List.of("a", "ab"), List.of("ab", "ac"), "");
    assertThat(pairing.actual(0)).isEqualTo(1);
    assertThat(pairing.actual(1)).isEqualTo(0);
  }

  @Test
  void giving_way_goes_through_as_many_expectations_as_need_be() {
    Pairing pairing =
        pair(List.of("a", "ab", "abc", "abcd"), List.of("abcd", "abce", "abd", "ac"), "");
    assertThat(missing(pairing, 4)).isZero();
  }

  @Test
  void a_demanded_item_is_not_left_over_where_another_can_be() {
    Pairing pairing = pair(List.of("a"), List.of("ab", "ac!"), "!");
    assertThat(pairing.actual(0)).isEqualTo(1);
    assertThat(pairing.expected(0)).isNegative();
  }

  @Test
  void demanded_items_are_placed_by_moving_others_on() {
    Pairing pairing = pair(List.of("a", "ab"), List.of("ab", "abc!", "ac!"), "!");
    assertThat(missing(pairing, 2)).isZero();
    assertThat(pairing.expected(1)).isNotNegative();
    assertThat(pairing.expected(2)).isNotNegative();
  }

  @Test
  void an_expectation_is_never_given_up_for_a_demanded_item() {
    Pairing pairing = pair(List.of("ab"), List.of("ab", "ac!"), "!");
    assertThat(pairing.actual(0)).isEqualTo(0);
    assertThat(pairing.expected(1)).isNegative();
  }
}
