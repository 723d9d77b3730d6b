package punctual.connectors;

import jakarta.jms.ConnectionFactory;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

/** Some readers of queue notices, side by side. */
final class NoticeReaders implements AutoCloseable {
  private static final long LONGEST_END_SECONDS = 30;

  private final AtomicInteger names = new AtomicInteger();
  private final ExecutorService threads =
      Executors.newCachedThreadPool(task -> new Thread(task, "notices-" + names.incrementAndGet()));
  private final List<QueueReader> readers;

  NoticeReaders(ConnectionFactory broker, Handover handover, int count) {
    readers = IntStream.range(0, count).mapToObj(i -> new QueueReader(broker, handover)).toList();
  }

  void start() {
    readers.forEach(threads::execute);
  }

  /** Lets each end the notice that it has in hand. */
  @Override
  public void close() {
    readers.forEach(QueueReader::end);
    threads.shutdown();
    try {
      if (!threads.awaitTermination(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
        threads.shutdownNow();
      }
    } catch (InterruptedException e) {
      threads.shutdownNow();
      Thread.currentThread().interrupt();
    }
  }
}
