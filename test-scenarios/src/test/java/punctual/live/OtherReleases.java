package punctual.live;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import punctual.policy.ReleaseFiles;
import punctual.release.Examined;
import punctual.release.ReleaseBook;
import punctual.scenarios.Project;

/** Releases that say the same as the project's. */
final class OtherReleases {

  /** The project's own, one with other words in its rules, one with flows drawn otherwise. */
  static final int COUNT = 3;

  private OtherReleases() {}

  static ReleaseFiles changed(String ending, String after, String word) {
    TreeMap<String, String> texts = new TreeMap<>(Project.files().texts());
    texts.replaceAll(
        (path, text) -> path.endsWith(ending) ? text.replace(after, after + " " + word) : text);
    return ReleaseFiles.of(texts);
  }

  /** Stores them, and gives the hashes of all. */
  static List<String> stored(Running service) {
    return stored(
        service,
        List.of(
            changed(".drl", "// Reading:", "Again:"),
            changed(".bpmn", "<documentation>", "Again:")));
  }

  static List<String> stored(Running service, List<ReleaseFiles> others) {
    List<String> hashes = new ArrayList<>(List.of(Project.files().hash()));
    for (ReleaseFiles files : others) {
      Examined examined =
          new Examined(
              files.hash(),
              service.part(InstantSource.class).instant(),
              true,
              List.of(),
              0,
              List.of(),
              0);
      service.part(ReleaseBook.class).store(files, "ann", "says the same", examined);
      hashes.add(files.hash());
    }
    return hashes;
  }
}
