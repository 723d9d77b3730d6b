package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.activemq.artemis.api.core.QueueConfiguration;
import org.apache.activemq.artemis.core.config.Configuration;
import org.apache.activemq.artemis.core.config.FileDeploymentManager;
import org.apache.activemq.artemis.core.config.impl.FileConfiguration;
import org.apache.activemq.artemis.core.settings.impl.AddressSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Artemis itself reads what is written for it. */
class BrokerFilesTest {
  @TempDir private Path folder;

  @Test
  void a_broker_of_ones_own_gives_everybody_the_rights_that_the_one_inside_gives()
      throws Exception {
    Configuration outside = written();
    Configuration inside = inside();

    assertThat(outside.getSecurityRoles().get("#")).isNullOrEmpty();
    inside
        .getSecurityRoles()
        .forEach(
            (address, roles) ->
                assertThat(outside.getSecurityRoles().getOrDefault(address, Set.of()))
                    .as(address)
                    .isEqualTo(roles));
  }

  @Test
  void it_has_the_same_queues() throws Exception {
    Stream<QueueConfiguration> outside =
        written().getAddressConfigurations().stream().flatMap(a -> a.getQueueConfigs().stream());

    assertThat(queues(outside)).isEqualTo(queues(inside().getQueueConfigs().stream()));
  }

  @Test
  void it_drops_nothing_either() throws Exception {
    AddressSettings outside = written().getAddressSettings().get("#");

    assertThat(outside.getMaxDeliveryAttempts()).isEqualTo(-1);
    assertThat(outside.isNoExpiry()).isTrue();
    assertThat(outside.isAutoCreateQueues()).isFalse();
    assertThat(outside.getAddressFullMessagePolicy())
        .isEqualTo(inside().getAddressSettings().get("#").getAddressFullMessagePolicy());
  }

  @Test
  void written_again_it_keeps_the_passwords_and_users_of_others() throws Exception {
    written();
    Path users = folder.resolve("artemis-users.properties");
    String before = Files.readString(users);
    Files.writeString(users, before + "console=secret\n");
    written();

    assertThat(Files.readString(users)).contains(before.lines().skip(1).toList());
    assertThat(Files.readString(users)).contains("console=secret");
    assertThat(Files.getPosixFilePermissions(users)).hasSize(2);
  }

  @Test
  void each_user_has_its_role() throws Exception {
    written();

    assertThat(Files.readString(folder.resolve("artemis-roles.properties")))
        .contains("dmv = dmv\n", "engine = engine\n", "connectors = connectors\n");
  }

  private Configuration written() throws Exception {
    List<Path> files = BrokerFiles.write(Places.SENDERS, folder, "127.0.0.1", 61616);
    FileConfiguration configuration = new FileConfiguration();
    FileDeploymentManager reader = new FileDeploymentManager(files.get(0).toUri().toString());
    reader.addDeployable(configuration);
    reader.readConfiguration();
    return configuration;
  }

  private Configuration inside() {
    return BrokerSettings.of(folder, new BrokerPermissions(Places.SENDERS));
  }

  private static Map<String, Boolean> queues(Stream<QueueConfiguration> queues) {
    return queues.collect(
        Collectors.toMap(
            queue -> queue.getName().toString(),
            queue -> Boolean.TRUE.equals(queue.isExclusive())));
  }
}
