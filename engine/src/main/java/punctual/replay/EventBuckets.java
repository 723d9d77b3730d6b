package punctual.replay;

import java.io.BufferedOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;

/**
 * Messages sorted into buckets, so that all of a ticket lie in one and a bucket fits into memory.
 * Beyond a limit they go to files.
 */
final class EventBuckets implements AutoCloseable {

  private static final long IN_MEMORY = 96L << 20;

  private final ByteArrayOutputStream[] buckets;
  private final Path folder;
  private long held;

  EventBuckets(int count) throws IOException {
    buckets = new ByteArrayOutputStream[count];
    for (int i = 0; i < count; i++) {
      buckets[i] = new ByteArrayOutputStream();
    }
    folder = Files.createTempDirectory("punctual-replay");
  }

  int count() {
    return buckets.length;
  }

  void add(int ticketHash, byte[] message) throws IOException {
    ByteArrayOutputStream bucket = buckets[Math.floorMod(ticketHash, buckets.length)];
    DataOutputStream out = new DataOutputStream(bucket);
    out.writeInt(message.length);
    out.write(message);
    held += message.length + Integer.BYTES;
    if (held > IN_MEMORY) {
      spill();
    }
  }

  private void spill() throws IOException {
    for (int i = 0; i < buckets.length; i++) {
      try (BufferedOutputStream out =
          new BufferedOutputStream(
              Files.newOutputStream(
                  file(i), StandardOpenOption.CREATE, StandardOpenOption.APPEND))) {
        buckets[i].writeTo(out);
      }
      buckets[i] = new ByteArrayOutputStream();
    }
    held = 0;
  }

  private Path file(int bucket) {
    return folder.resolve("bucket-" + bucket);
  }

  /** The messages of a bucket in the order in which they came; the bucket is empty afterwards. */
  List<byte[]> take(int bucket) {
    try {
      List<byte[]> messages = new ArrayList<>();
      if (Files.exists(file(bucket))) {
        read(Files.readAllBytes(file(bucket)), messages);
        Files.delete(file(bucket));
      }
      read(buckets[bucket].toByteArray(), messages);
      buckets[bucket] = null;
      return messages;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void read(byte[] bytes, List<byte[]> messages) throws IOException {
    DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
    while (in.available() > 0) {
      messages.add(in.readNBytes(in.readInt()));
    }
  }

  @Override
  public void close() throws IOException {
    for (int i = 0; i < buckets.length; i++) {
      Files.deleteIfExists(file(i));
    }
    Files.deleteIfExists(folder);
  }
}
