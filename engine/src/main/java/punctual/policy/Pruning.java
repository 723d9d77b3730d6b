package punctual.policy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** Keeps a folder of compiled rules small: what has not been used for longest goes first. */
final class Pruning {

  private final long most;

  /**
   * @param most how many bytes the folder may hold
   */
  Pruning(long most) {
    this.most = most;
  }

  private record Entry(Path path, long bytes, FileTime used) {

    static Entry of(Path path) throws IOException {
      BasicFileAttributes known = Files.readAttributes(path, BasicFileAttributes.class);
      FileTime read = known.lastAccessTime();
      FileTime written = known.lastModifiedTime();
      return new Entry(path, known.size(), read.compareTo(written) > 0 ? read : written);
    }
  }

  /** Deletes as much as is too much; a file that others delete meanwhile is no matter. */
  void prune(Path folder, String ending) throws IOException {
    List<Entry> entries = new ArrayList<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(one -> one.toString().endsWith(ending)).toList()) {
        if (Files.isRegularFile(file)) {
          entries.add(Entry.of(file));
        }
      }
    }
    long held = entries.stream().mapToLong(Entry::bytes).sum();
    entries.sort(Comparator.comparing(Entry::used).thenComparing(Entry::path));
    for (Entry entry : entries) {
      if (held > most) {
        Files.deleteIfExists(entry.path());
        held -= entry.bytes();
      }
    }
  }
}
