package punctual.cli;

import java.net.ConnectException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import punctual.files.FileProblem;

/** What went wrong, in words for the person at the keyboard. */
final class Sentence {

  private Sentence() {}

  static String of(Throwable failure) {
    if (failure instanceof FileProblem problem) {
      return problem.sentence();
    }
    if (failure instanceof FileSystemException file) {
      return file.getFile() + ": " + reason(file);
    }
    if (failure instanceof ConnectException) {
      return "nothing answers there: " + message(failure);
    }
    return message(failure);
  }

  private static String reason(FileSystemException failure) {
    if (failure instanceof NoSuchFileException) {
      return "there is no such file or directory";
    }
    if (failure instanceof AccessDeniedException) {
      return "this user may not read or write it";
    }
    return failure.getReason() == null ? failure.toString() : failure.getReason();
  }

  private static String message(Throwable failure) {
    return failure.getMessage() == null ? failure.toString() : failure.getMessage();
  }
}
