package punctual.app;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** The folder that the embedded parts keep their data in; held by one service at a time. */
final class DataFolder implements AutoCloseable {
  private static final FileAttribute<?> FOR_THE_OWNER_ONLY =
      PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

  private final Path path;
  private final FileChannel lock;

  private DataFolder(Path path, FileChannel lock) {
    this.path = path;
    this.lock = lock;
  }

  /**
   * Makes the folder where there is none, and holds it until it is closed.
   *
   * @throws StartProblem if it cannot be written or another service holds it
   */
  static DataFolder hold(Path folder) {
    Path path = folder.toAbsolutePath().normalize();
    try {
      if (!Files.exists(path)) {
        Files.createDirectories(path.getParent());
        Files.createDirectory(path, FOR_THE_OWNER_ONLY);
      }
      return new DataFolder(path, lock(path));
    } catch (IOException e) {
      throw new StartProblem(
          "the data directory " + path + " cannot be written by this user: " + e.getMessage(), e);
    }
  }

  private static FileChannel lock(Path path) throws IOException {
    FileChannel channel =
        FileChannel.open(
            path.resolve("punctual.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    FileLock lock = tryLock(channel);
    if (lock == null) {
      channel.close();
      throw new StartProblem("another Punctual is already running on the data directory " + path);
    }
    return channel;
  }

  private static FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException held) {
      return null;
    }
  }

  Path path() {
    return path;
  }

  Path file(String name) {
    return path.resolve(name);
  }

  @Override
  public void close() {
    try {
      lock.close();
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
