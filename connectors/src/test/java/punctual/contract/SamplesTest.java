package punctual.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SamplesTest {
  private static final Contract CONTRACT = Contract.load();
  private static final Senders SENDERS = Senders.load(CONTRACT);

  static List<Sample> good() {
    return Sample.of("good");
  }

  static List<Sample> bad() {
    return Sample.of("bad");
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("good")
  void a_good_sample_keeps_the_contract(Sample sample) {
    assertThat(reasons(sample)).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bad")
  void a_bad_sample_is_told_everything_that_is_wrong_with_it(Sample sample) {
    assertThat(sample.reasons()).isNotEmpty();
    assertThat(reasons(sample)).isEqualTo(sample.reasons());
  }

  @Test
  void every_event_type_has_a_good_sample() {
    assertThat(good())
        .extracting(Sample::name)
        .containsExactlyInAnyOrderElementsOf(CONTRACT.types());
  }

  @Test
  void every_sample_has_an_id_of_its_own() {
    List<String> ids =
        Stream.concat(good().stream(), bad().stream())
            .map(sample -> sample.json().at("/event/id").asString(""))
            .filter(id -> id.startsWith("sample-"))
            .toList();
    assertThat(ids).isNotEmpty().doesNotHaveDuplicates();
  }

  private static List<Reason> reasons(Sample sample) {
    Reading reading = CONTRACT.read(sample.body());
    if (reading instanceof Reading.Unreadable unreadable) {
      return List.of(new Reason(Pointers.WHOLE, unreadable.reason()));
    }
    if (reading instanceof Reading.Wrong wrong) {
      return wrong.reasons();
    }
    CloudEvent event = ((Reading.Readable) reading).event();
    return sample.isSentToTheEngine() ? SENDERS.check(sample.sender(SENDERS), event) : List.of();
  }
}
