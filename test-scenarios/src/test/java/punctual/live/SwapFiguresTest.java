package punctual.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.jms.Connection;
import jakarta.jms.MessageConsumer;
import jakarta.jms.MessageProducer;
import jakarta.jms.Session;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.apache.activemq.artemis.jms.client.ActiveMQConnectionFactory;
import org.assertj.core.data.Percentage;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import punctual.app.Credentials;
import punctual.policy.ReleaseFiles;
import punctual.release.Activating;
import punctual.release.Order;
import punctual.scenarios.Project;
import punctual.store.JdbcReleases;
import tools.jackson.databind.json.JsonMapper;

/** What swaps cost a service under load, on the computer's own clock. */
@Tag("slow")
class SwapFiguresTest {

  private static final int RATE = 60;
  private static final int PHASE = 30 * RATE;
  private static final int PHASES = 3;
  private static final int SWAPS = 200;
  private static final int SETTLED = 40;
  private static final int RELEASES = 12;

  @TempDir private Path data;
  private final Map<String, Long> sent = new ConcurrentHashMap<>();
  private final Map<String, Integer> places = new ConcurrentHashMap<>();
  private final long[] took = new long[PHASES * PHASE];
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger swaps = new AtomicInteger();

  private Running service() {
    return Running.on(data, "--punctual.notices.channel=count", "--punctual.releases.watch=false");
  }

  private void swap(Running service, List<String> releases) {
    String next = releases.get(swaps.incrementAndGet() % releases.size());
    service.part(Activating.class).activate(new Order(next, "ann", "to see", true, null));
  }

  @Test
  void swaps_every_second_at_most_double_the_time_to_an_answer() throws Exception {
    try (Running service = service();
        ActiveMQConnectionFactory factory = new ActiveMQConnectionFactory(service.brokerUrl());
        Connection dmv =
            factory.createConnection(
                "dmv", Credentials.read(service.credentials()).password("dmv"))) {
      List<String> releases = OtherReleases.stored(service);
      releases.forEach(service.part(JdbcReleases.class)::release);
      dmv.start();
      listen(dmv.createSession());
      Session session = dmv.createSession();
      send(service, session, 0, 2 * PHASE);
      ScheduledExecutorService every = Executors.newSingleThreadScheduledExecutor();
      every.scheduleAtFixedRate(() -> swap(service, releases), 0, 1, TimeUnit.SECONDS);
      send(service, session, 2 * PHASE, PHASES * PHASE);
      every.shutdownNow();
      Awaitility.await()
          .atMost(Duration.ofMinutes(1))
          .until(() -> answered.get() == PHASES * PHASE);
    }
    long normal = p99(1);
    long swapped = p99(2);
    System.out.printf(
        "p99 from sending to answer at %d a second: %d ms, with %d swaps %d ms%n",
        RATE, normal / 1_000_000, swaps.get(), swapped / 1_000_000);
    assertThat(swapped).isLessThanOrEqualTo(2 * normal);
  }

  private long p99(int phase) {
    long[] times = Arrays.copyOfRange(took, phase * PHASE, (phase + 1) * PHASE);
    Arrays.sort(times);
    return times[PHASE * 99 / 100];
  }

  private void listen(Session session) throws Exception {
    MessageConsumer answers = session.createConsumer(session.createQueue("replies.dmv"));
    answers.setMessageListener(
        answer -> {
          try {
            String id = answer.getJMSCorrelationID();
            took[places.get(id)] = System.nanoTime() - sent.get(id);
            answered.incrementAndGet();
          } catch (jakarta.jms.JMSException e) {
            throw new AssertionError(e);
          }
        });
  }

  private void send(Running service, Session session, int from, int to) throws Exception {
    MessageProducer tickets = session.createProducer(session.createQueue("tickets.dmv"));
    InstantSource clock = service.part(InstantSource.class);
    long start = System.nanoTime();
    for (int i = from; i < to; i++) {
      long due = start + (i - from) * TimeUnit.SECONDS.toNanos(1) / RATE;
      LockSupport.parkNanos(due - System.nanoTime());
      String body = body(i, clock);
      String id = JsonMapper.shared().readTree(body).get("id").asString();
      places.put(id, i);
      sent.put(id, System.nanoTime());
      tickets.send(session.createTextMessage(body));
    }
  }

  /** A ticket is opened, told of and resolved; one in ten stays open. */
  private static String body(int i, InstantSource clock) {
    Events events = new Events("dmv");
    String ticket = "INC" + (i - i % 3);
    return switch (i % 3) {
      case 0 -> events.opened(ticket, clock.instant(), "high", "medium");
      case 1 -> events.event(ticket, clock.instant(), "ticket.updated", "{\"substantive\":true}");
      default -> {
        String type = i % 30 == 2 ? "ticket.acknowledged" : "ticket.resolved";
        yield events.event(ticket, clock.instant(), type, "{\"by\":\"ann\"}");
      }
    };
  }

  @Test
  void two_hundred_swaps_leave_memory_as_it_was() throws Exception {
    try (Running service = service();
        Sending dmv = service.as("dmv")) {
      List<String> releases = OtherReleases.stored(service, numbered());
      InstantSource clock = service.part(InstantSource.class);
      for (int i = 0; i < 50; i++) {
        dmv.ask(new Events("dmv").opened("INC" + i, clock.instant(), "high", "low"));
      }
      swaps(service, releases, SETTLED);
      Used before = Used.now();
      swaps(service, releases, SWAPS);
      Used after = Used.now();
      int compiled = service.part(JdbcReleases.class).compiled();
      System.out.printf(
          "heap after %d swaps %s, after %d %s; %d compiled releases%n",
          SETTLED, before, SWAPS, after, compiled);
      assertThat(compiled).isLessThanOrEqualTo(8);
      assertThat(after.metaspace()).isCloseTo(before.metaspace(), Percentage.withPercentage(5));
      assertThat(after.heap()).isCloseTo(before.heap(), Percentage.withPercentage(5));
    }
  }

  /** Until there were so many and every open ticket has passed over. */
  private void swaps(Running service, List<String> releases, int wanted) throws Exception {
    while (swaps.get() < wanted) {
      swap(service, releases);
      TimeUnit.MILLISECONDS.sleep(700);
    }
    String last = releases.get(swaps.get() % releases.size());
    Awaitility.await()
        .atMost(Duration.ofMinutes(2))
        .until(
            () ->
                service.ask(Long.class, "select count(*) from ticket where release <> ?", last)
                    == 0);
  }

  private static List<ReleaseFiles> numbered() {
    List<ReleaseFiles> releases = new ArrayList<>();
    String path = Project.files().below("rules/newyork/notices/", ".md").get(0);
    for (int i = 1; i < RELEASES; i++) {
      releases.add(Project.files().with(path, Project.files().text(path) + i));
    }
    return releases;
  }

  /** What is in use when everything that can go has gone, in bytes. */
  private record Used(long heap, long metaspace) {

    static Used now() throws InterruptedException {
      for (int i = 0; i < 4; i++) {
        System.gc();
        TimeUnit.MILLISECONDS.sleep(300);
      }
      long metaspace =
          ManagementFactory.getMemoryPoolMXBeans().stream()
              .filter(pool -> pool.getName().equals("Metaspace"))
              .map(MemoryPoolMXBean::getUsage)
              .mapToLong(usage -> usage.getUsed())
              .sum();
      long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
      return new Used(heap, metaspace);
    }

    @Override
    public String toString() {
      return "%.1f MB, metaspace %.1f MB".formatted(heap / 1e6, metaspace / 1e6);
    }
  }
}
