package punctual.check;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import punctual.connectors.RouteCheck;
import punctual.files.FileProblem;
import punctual.files.Place;
import punctual.files.Yaml;
import punctual.policy.Finding;

/** The connectors' routes: YAML that Camel can read. */
final class Routes {

  private static final String CODE = "route";
  private static final String ENDING = ".camel.yaml";
  private static final Pattern CHANNEL = Pattern.compile("direct:by-([A-Za-z0-9-]+)");

  private final Path home;
  private final Path folder;

  Routes(Path home) {
    this.home = home;
    this.folder = home.resolve("connectors").resolve("routes");
  }

  List<Finding> check() {
    List<Finding> findings = new ArrayList<>();
    for (Path file : files()) {
      try {
        Yaml.parse(name(file), Files.readString(file)).list();
      } catch (FileProblem problem) {
        findings.add(Finding.of(CODE, problem));
      } catch (IOException e) {
        findings.add(Finding.error(CODE, Place.of(name(file)), "cannot be read: " + e));
      }
    }
    if (findings.isEmpty() && !files().isEmpty()) {
      RouteCheck.problems(folder)
          .forEach(
              (file, problem) ->
                  findings.add(
                      Finding.error(CODE, at(file, problem.place()), problem.getMessage())));
    }
    return findings;
  }

  private Place at(Path file, Place place) {
    return new Place(name(file), place.line(), place.column());
  }

  /** The channels that routes carry; empty where there are no routes to be seen. */
  Set<String> channels() {
    Set<String> channels = new TreeSet<>();
    for (Path file : files()) {
      try {
        Matcher channel = CHANNEL.matcher(Files.readString(file));
        while (channel.find()) {
          channels.add(channel.group(1));
        }
      } catch (IOException e) {
        return Set.of();
      }
    }
    return channels;
  }

  private String name(Path file) {
    return home.relativize(file).toString().replace('\\', '/');
  }

  private List<Path> files() {
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(ENDING)).sorted().toList();
    } catch (IOException e) {
      return List.of();
    }
  }
}
