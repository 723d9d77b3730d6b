package punctual.connectors.in;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class RateTest {
  private final AtomicLong nanos = new AtomicLong();
  private final Rate rate = new Rate(10, nanos::get);

  private int admitted(String sender, int tries) {
    int admitted = 0;
    for (int i = 0; i < tries; i++) {
      admitted += rate.admits(sender, 1) ? 1 : 0;
    }
    return admitted;
  }

  @Test
  void a_sender_brings_in_as_many_a_second_as_it_may() {
    assertThat(admitted("dmv", 30)).isEqualTo(10);
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(99));
    assertThat(admitted("dmv", 30)).isZero();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(admitted("dmv", 30)).isEqualTo(1);
  }

  @Test
  void another_sender_is_not_touched() {
    admitted("dmv", 30);

    assertThat(admitted("tax", 30)).isEqualTo(10);
  }

  @Test
  void what_is_not_used_is_not_saved_for_longer_than_a_second() {
    admitted("dmv", 1);
    nanos.addAndGet(TimeUnit.HOURS.toNanos(1));

    assertThat(admitted("dmv", 30)).isEqualTo(10);
  }

  @Test
  void a_request_with_many_records_is_waited_off() {
    assertThat(rate.admits("dmv", 25)).isTrue();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1_599));
    assertThat(rate.admits("dmv", 1)).isFalse();
    nanos.addAndGet(TimeUnit.MILLISECONDS.toNanos(1));
    assertThat(rate.admits("dmv", 1)).isTrue();
  }

  @Test
  void nought_is_no_limit() {
    Rate none = new Rate(0, nanos::get);

    assertThat(none.admits("dmv", 1_000_000) && none.admits("dmv", 1_000_000)).isTrue();
  }
}
