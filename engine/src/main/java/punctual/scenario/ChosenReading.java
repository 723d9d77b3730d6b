package punctual.scenario;

import punctual.files.CsvCell;
import punctual.files.Place;
import punctual.policy.ReleaseFiles;

/**
 * The reading of a clause under which a scenario holds: a cell of a policy table and its value. A
 * scenario without one holds under the policies as they are.
 *
 * @param file the table, relative to home
 * @param row the row's first cell
 * @param column the heading of the column
 * @param value what the cell says where the reading is chosen
 */
public record ChosenReading(Place place, String file, String row, String column, String value) {

  /**
   * Whether this reading is chosen in a release.
   *
   * @throws punctual.files.FileProblem when the release has no such cell
   */
  public boolean holdsIn(ReleaseFiles files) {
    return cell(files).text().equals(value);
  }

  /** The release with this reading chosen; nothing but the one cell is another. */
  public ReleaseFiles chosenIn(ReleaseFiles files) {
    return files.with(file, cell(files).replacedBy(value));
  }

  private CsvCell cell(ReleaseFiles files) {
    String text = files.text(file);
    if (text == null) {
      throw new punctual.files.FileProblem(place, "there is no policy file '" + file + "'");
    }
    return CsvCell.find(text, row, column)
        .orElseThrow(
            () ->
                new punctual.files.FileProblem(
                    place, file + " has no cell '" + column + "' in a row '" + row + "'"));
  }
}
