package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.time.SystemClock;

/** A storm of notices to one address. */
class LimitedTest {

  private static final String CUSTOMER =
      "dmv,customer,,Ann,email,ann@dmv.example.gov,518-555-1000,1,,,";
  private static final String ALTERNATE = "dmv,customer,,Bob,phone,518-555-1001,518-555-1001,2,,,";
  private static final String LIMITS =
      "agency,channel,most,within,from,until\ndmv,email,1,1 hour,,\n";

  @TempDir private Path folder;

  private static int count(Running service, String where) {
    return service.ask(
        Integer.class, "select count(*) from notice where key = 'initial' and " + where);
  }

  @Test
  void what_is_owed_beyond_the_limit_is_told_by_another_channel_at_once() throws Exception {
    Path home = Homes.withContacts(folder.resolve("home"), CUSTOMER, ALTERNATE);
    Files.writeString(home.resolve("rules/newyork/contacts/limits.csv"), LIMITS);
    try (Running service = Running.at(home, folder.resolve("data"));
        Sending dmv = service.as("dmv")) {
      Events events = new Events("dmv");
      for (String ticket : new String[] {"A", "B", "C"}) {
        dmv.ask(events.opened(ticket, new SystemClock().instant(), "high", "medium"));
      }
      await()
          .atMost(Duration.ofSeconds(20))
          .until(() -> count(service, "channel = 'phone' and state = 'published'") == 2);

      assertThat(count(service, "channel = 'email' and state = 'handed-over'")).isEqualTo(1);
      assertThat(
              service.ask(
                  Integer.class,
                  "select count(*) from obligation where state in ('missed','late')"))
          .isZero();
      assertThat(
              service.ask(
                  Integer.class,
                  "select count(*) from ledger where line like '%\"kind\":\"undelivered\"%the limit of"
                      + " its address is reached%'"))
          .isEqualTo(2);
    }
  }
}
