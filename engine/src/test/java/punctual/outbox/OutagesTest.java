package punctual.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutagesTest {
  private static final Instant GONE = Instant.parse("2010-11-01T13:00:00Z");
  private static final String MAIL = "email";

  private final Outages outages = new Outages(Duration.ofSeconds(10));

  /** The instants of the tries while a channel is away, looked at four times a second. */
  private List<Instant> tries(Duration away) {
    List<Instant> tries = new ArrayList<>();
    outages.away(MAIL, GONE);
    for (Instant now = GONE; now.isBefore(GONE.plus(away)); now = now.plusMillis(250)) {
      if (outages.toBeTried(now).contains(MAIL)) {
        tries.add(now);
        outages.away(MAIL, now);
      }
    }
    return tries;
  }

  @Test
  void in_an_hours_outage_one_notice_is_tried_every_ten_seconds_to_the_end() {
    List<Instant> tries = tries(Duration.ofHours(1));

    assertThat(tries).first().isEqualTo(GONE.plusSeconds(1));
    assertThat(tries).hasSizeBetween(355, 365);
    assertThat(tries)
        .last()
        .satisfies(
            last -> assertThat(last).isAfter(GONE.plus(Duration.ofHours(1)).minusSeconds(11)));
  }

  @Test
  void nothing_else_is_handed_to_the_channel_meanwhile() {
    tries(Duration.ofHours(1));

    assertThat(outages.channels()).containsExactly(MAIL);
    assertThat(outages.over()).isEmpty();
  }

  @Test
  void when_one_gets_through_all_the_others_follow_and_are_told_so_once() {
    tries(Duration.ofHours(1));
    outages.delivered(MAIL);

    assertThat(outages.channels()).isEmpty();
    assertThat(outages.over()).containsExactly(MAIL);
    assertThat(outages.over()).isEmpty();
  }

  @Test
  void what_fails_of_the_same_batch_does_not_put_the_next_try_off() {
    outages.away(MAIL, GONE);
    outages.away(MAIL, GONE.plusMillis(900));

    assertThat(outages.toBeTried(GONE.plusMillis(999))).isEmpty();
    assertThat(outages.toBeTried(GONE.plusSeconds(1))).containsExactly(MAIL);
  }

  @Test
  void a_try_of_which_nothing_is_heard_is_made_again_after_a_minute() {
    outages.away(MAIL, GONE);
    Instant tried = GONE.plusSeconds(1);
    outages.toBeTried(tried);

    assertThat(outages.toBeTried(tried.plusSeconds(59))).isEmpty();
    assertThat(outages.toBeTried(tried.plusSeconds(60))).containsExactly(MAIL);
  }

  @Test
  void another_channel_is_not_touched() {
    outages.away(MAIL, GONE);
    outages.delivered("webhook");

    assertThat(outages.channels()).containsExactly(MAIL);
    assertThat(outages.over()).isEmpty();
  }
}
