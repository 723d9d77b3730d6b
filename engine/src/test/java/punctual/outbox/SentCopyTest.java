package punctual.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import punctual.contract.Contract;
import punctual.contract.Reading;

class SentCopyTest {

  private static final Instant NOW = Instant.parse("2010-11-01T14:00:00Z");

  @Test
  void what_a_ticket_is_told_can_be_read_back_by_the_contract() {
    SentCopy copy =
        new SentCopy(
            new CopyKey("T1", 4, 0),
            "initial",
            "initial",
            "customer",
            1,
            "email",
            NOW,
            NOW,
            "initial-notice",
            3,
            false);
    String told = copy.failed("dmv").toEvent("T1/4/0", "/engine/outbox/dmv", NOW).toJson();

    assertThat(Contract.load().read(told.getBytes(StandardCharsets.UTF_8)))
        .isInstanceOf(Reading.Readable.class);
  }
}
