package punctual.mapping;

import java.io.Closeable;
import java.io.IOException;

/** The records of a file, one after the other, never all in memory. */
public interface Rows extends Closeable {

  /**
   * The next record; null at the end.
   *
   * @throws RowProblem if this record cannot be read; the next one may be
   * @throws punctual.files.FileProblem if the rest of the file cannot be read
   */
  Row next() throws IOException, RowProblem;
}
