package punctual.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(30)
class DatabaseRefusalsTest {
  @TempDir private Path folder;

  @Test
  void a_database_of_another_version_is_refused() throws Exception {
    database("16");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartProblem.class)
        .hasMessage(
            folder.resolve("pg17")
                + " is a data directory of PostgreSQL 16, but Punctual brings PostgreSQL 17");
  }

  @Test
  void a_folder_of_other_files_is_refused_and_left_alone() throws Exception {
    Files.createDirectories(folder.resolve("pg17"));
    Path other = Files.writeString(folder.resolve("pg17/letter.txt"), "Dear Ann");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("has files, but no PG_VERSION");
    assertThat(other).hasContent("Dear Ann");
  }

  @Test
  void a_database_of_another_user_is_refused() throws Exception {
    assumeTrue(System.getProperty("user.name").equals("root"), "only root may give files away");
    Path directory = database("17");
    UserPrincipal nobody =
        directory.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("nobody");
    Files.setOwner(directory, nobody);

    assertThatThrownBy(this::start)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("belongs to nobody; start Punctual as nobody");
  }

  @Test
  void a_database_whose_passwords_are_gone_is_refused() throws Exception {
    database("17");

    assertThatThrownBy(this::start)
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("put back " + folder.resolve("database-users.properties"));
  }

  @Test
  void what_others_should_not_read_is_the_owners_alone() throws Exception {
    Path data = folder.resolve("deep/data");
    DataFolder.hold(data).close();

    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
  }

  @Test
  void a_configured_port_that_is_taken_is_named() throws Exception {
    try (ServerSocket other = Places.listener();
        DataFolder data = DataFolder.hold(folder)) {
      int port = other.getLocalPort();

      assertThatThrownBy(() -> EmbeddedDatabase.start(data, port, Places.PROGRAMS))
          .isInstanceOf(StartProblem.class)
          .hasMessageStartingWith("port " + port + ", meant for the database, is taken");
    }
  }

  @Test
  void a_data_directory_that_cannot_be_written_is_named() throws Exception {
    Path file = Files.writeString(folder.resolve("file"), "in the way");

    assertThatThrownBy(() -> DataFolder.hold(file.resolve("data")))
        .isInstanceOf(StartProblem.class)
        .hasMessageStartingWith(
            "the data directory " + file.resolve("data") + " cannot be written");
  }

  @Test
  void a_data_directory_serves_one_at_a_time() {
    DataFolder first = DataFolder.hold(folder);

    assertThatThrownBy(() -> DataFolder.hold(folder))
        .isInstanceOf(StartProblem.class)
        .hasMessage("another Punctual is already running on the data directory " + folder);
    first.close();
    DataFolder.hold(folder).close();
  }

  private Path database(String version) throws Exception {
    Path directory = Files.createDirectories(folder.resolve("pg17"));
    Files.writeString(directory.resolve("PG_VERSION"), version + "\n");
    return directory;
  }

  private void start() {
    try (DataFolder data = DataFolder.hold(folder)) {
      Places.database(data).close();
    }
  }
}
