package punctual.mapping;

/** One record of an agency's file. */
public interface Row {

  /**
   * What stands under a path: a column of a CSV file, or names separated by {@code /} in JSON and
   * XML ({@code ticket/@id} for an attribute).
   *
   * @return null where nothing stands there
   */
  String text(String path);

  /** The line it begins at, from 1; 0 where it has none. */
  long line();
}
