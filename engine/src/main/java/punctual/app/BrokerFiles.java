package punctual.app;

import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.security.Role;
import punctual.contract.Senders;

/**
 * What an Artemis broker of your own reads to be what the broker inside the service is: {@code
 * broker.xml} and the users and roles of its properties login module.
 */
public final class BrokerFiles {

  private static final String TEMPLATE = "/punctual/app/broker.xml.mustache";
  private static final Map<String, Predicate<Role>> TYPES =
      Map.of("send", Role::isSend, "consume", Role::isConsume, "browse", Role::isBrowse);

  private BrokerFiles() {}

  /** The rights at one address. */
  record Right(String address, List<Permission> permissions) {}

  /** Who may do one thing, with commas between. */
  record Permission(String type, String roles) {}

  /** A queue under the address of its name. */
  record Queue(String name, boolean exclusive) {}

  /**
   * Writes the three files; passwords that stand there already are kept.
   *
   * @param folder is made where there is none
   * @return the files
   * @throws IOException if they cannot be written
   */
  public static List<Path> write(Senders senders, Path folder, String host, int port)
      throws IOException {
    BrokerPermissions permissions = new BrokerPermissions(senders);
    Files.createDirectories(folder);
    Path users = folder.resolve("artemis-users.properties");
    Credentials.keep(users, permissions.users());
    Path roles = folder.resolve("artemis-roles.properties");
    Files.writeString(
        roles,
        permissions.users().stream()
            .map(user -> user + " = " + user + "\n")
            .collect(
                Collectors.joining("", "# role = user: each user has a role of its own\n", "")));
    Path broker = folder.resolve("broker.xml");
    Files.writeString(broker, xml(permissions, host, port));
    return List.of(broker, users, roles);
  }

  private static String xml(BrokerPermissions permissions, String host, int port)
      throws IOException {
    Configuration configuration = BrokerSettings.of(Path.of("data"), permissions);
    try (InputStream template = BrokerFiles.class.getResourceAsStream(TEMPLATE)) {
      return Mustache.compiler()
          .compile(new String(template.readAllBytes(), StandardCharsets.UTF_8))
          .execute(
              Map.of(
                  "configuration",
                  configuration,
                  "settings",
                  configuration.getAddressSettings().get("#"),
                  "rights",
                  rights(configuration),
                  "queues",
                  queues(configuration),
                  "host",
                  host,
                  "port",
                  port));
    }
  }

  private static List<Right> rights(Configuration configuration) {
    List<Right> rights = new ArrayList<>();
    new TreeMap<>(configuration.getSecurityRoles())
        .forEach(
            (address, roles) -> {
              if (!roles.isEmpty()) {
                rights.add(new Right(address, permissions(roles)));
              }
            });
    return rights;
  }

  private static List<Permission> permissions(Set<Role> roles) {
    List<Permission> permissions = new ArrayList<>();
    new TreeMap<>(TYPES)
        .forEach(
            (type, may) -> {
              String who = roles.stream().filter(may).map(Role::getName).sorted().collect(joined());
              if (!who.isEmpty()) {
                permissions.add(new Permission(type, who));
              }
            });
    return permissions;
  }

  private static Collector<CharSequence, ?, String> joined() {
    return Collectors.joining(",");
  }

  private static List<Queue> queues(Configuration configuration) {
    return configuration.getQueueConfigs().stream()
        .map(queue -> new Queue(queue.getName().toString(), queue.isExclusive()))
        .sorted(Comparator.comparing(Queue::name))
        .toList();
  }
}
