package io.clientele.embedded.suite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.port.FreePorts;
import io.clientele.embedded.postgres.PostgresBinaries;
import io.clientele.embedded.process.ProcessTable;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The whole suite on a real PostgreSQL, with stand-ins for the services. */
class SuiteTest {

  private static @TempDir Path programs;
  private @TempDir Path temp;
  private final List<String> told = new CopyOnWriteArrayList<>();
  private Suite suite;
  private int base;

  @BeforeAll
  static void unpackOnce() {
    PostgresBinaries.install(programs.resolve("postgresql"));
  }

  @BeforeEach
  void prepare() throws IOException {
    base = FreePorts.first(Component.values().length);
    suite = suiteOn("data");
  }

  @AfterEach
  void stop() {
    suite.down();
  }

  @Test
  void comesUpOnceAndStaysAsItIsWhenAskedAgain() {
    assertThat(suite.report().state()).isEqualTo(State.DOWN);
    assertThat(up()).isTrue();
    Map<Component, Long> first = pids();
    assertThat(suite.report().state()).isEqualTo(State.UP);
    assertThat(up()).isFalse();
    assertThat(suite.up(OptionalInt.empty())).as("without naming the ports").isFalse();
    assertThat(pids()).isEqualTo(first);
  }

  @Test
  void keepsDataAndSecretsOverDownAndUp() throws SQLException {
    up();
    String key = suite.report().apiKey();
    execute("CREATE TABLE kept (value text)", "INSERT INTO kept VALUES ('still here')");
    assertThat(suite.down()).isTrue();
    assertThat(suite.down()).as("nothing to stop").isFalse();
    assertThat(suite.report().state()).isEqualTo(State.DOWN);
    up();
    assertThat(query("SELECT value FROM kept")).isEqualTo("still here");
    assertThat(suite.report().apiKey()).isEqualTo(key);
  }

  @Test
  void startsAgainOnlyTheServiceThatWasKilled() {
    up();
    Map<Component, Long> before = pids();
    kill(Component.SCORING);
    assertThat(suite.report().state()).isEqualTo(State.DEGRADED);
    assertThat(up()).isTrue();
    Map<Component, Long> after = pids();
    assertThat(after.get(Component.SCORING)).isNotEqualTo(before.get(Component.SCORING));
    after.remove(Component.SCORING);
    before.remove(Component.SCORING);
    assertThat(after).isEqualTo(before);
  }

  @Test
  void losesNoCommittedRowWhenPostgresqlIsKilled() throws SQLException {
    up();
    execute("CREATE TABLE kept (value text)", "INSERT INTO kept VALUES ('committed')");
    kill(Component.POSTGRESQL);
    assertThat(up()).isTrue();
    assertThat(query("SELECT value FROM kept")).isEqualTo("committed");
    assertThat(suite.report().state()).isEqualTo(State.UP);
  }

  @Test
  void takesALockFileWithSomebodyElsesProcessIdForStale() throws IOException {
    up();
    kill(Component.POSTGRESQL);
    Path lock = suite.folder().postgres().resolve("postmaster.pid");
    List<String> lines = Files.readAllLines(lock);
    lines.set(0, Long.toString(pid(Component.GATEWAY)));
    Files.write(lock, lines);
    assertThat(up()).isTrue();
    assertThat(suite.report().state()).isEqualTo(State.UP);
  }

  @Test
  void refusesOtherPortsWhileItRuns() {
    up();
    assertThatThrownBy(() -> suite.up(OptionalInt.of(base + 100)))
        .isInstanceOf(LauncherException.class)
        .hasMessage("The data folder is locked by a running suite on port-base " + base + ".");
  }

  @Test
  void namesPortAndComponentWherePortIsTakenAndStartsNothing() throws IOException {
    try (ServerSocket other = new ServerSocket(base + 3, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      assertThatThrownBy(this::up)
          .hasMessageContaining(Integer.toString(other.getLocalPort()))
          .hasMessageContaining("feedback-service");
      assertThat(suite.report().state()).isEqualTo(State.DOWN);
    }
  }

  @Test
  void twoStartsAtOnceMakeOneSuite() {
    var first = CompletableFuture.supplyAsync(this::up);
    var second = CompletableFuture.supplyAsync(this::up);
    assertThat(List.of(first.join(), second.join())).containsExactlyInAnyOrder(true, false);
    for (Component service : Component.SERVICES) {
      assertThat(
              ProcessTable.withArguments(all ->
                  all.contains("-Dclientele.component=" + service.id())
                      && all.contains("-Dclientele.data=" + suite.folder().path())))
          .hasSize(1);
    }
  }

  @Test
  void givesEachServiceADatabaseThatNoOtherMayEnter() throws IOException, SQLException {
    up();
    Secrets secrets = Secrets.read(suite.folder().secrets());
    for (Component service : Component.INNER_SERVICES) {
      for (Component owner : Component.INNER_SERVICES) {
        if (service == owner) {
          connect(service.shortName(), owner.shortName(), secrets.databasePassword(service))
              .close();
        } else {
          assertThatThrownBy(() ->
                  connect(
                      service.shortName(), owner.shortName(), secrets.databasePassword(service)))
              .hasMessageContaining("permission denied");
        }
      }
      assertThatThrownBy(() -> connect(service.shortName(), service.shortName(), "guessed"))
          .hasMessageContaining("password authentication failed");
    }
    assertThatThrownBy(() -> connect("postgres", "postgres", "postgres"))
        .hasMessageContaining("password authentication failed");
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(suite.folder().secrets())))
        .isEqualTo("rw-------");
  }

  @Test
  void keepsSecretsOffTheCommandLines() throws IOException {
    up();
    Secrets secrets = Secrets.read(suite.folder().secrets());
    String lines =
        ProcessHandle.allProcesses()
            .map(process -> String.join(" ", ProcessTable.arguments(process)))
            .collect(Collectors.joining("\n"));
    assertThat(lines).contains(suite.folder().path().toString()).doesNotContain(secrets.apiKey());
    secrets
        .databasePasswords()
        .values()
        .forEach(password -> assertThat(lines).doesNotContain(password));
  }

  @Test
  void saysWhichServiceFailedAndWhy() throws IOException {
    Files.writeString(Component.FEEDBACK.jar(temp.resolve("project")), "not a program");
    assertThatThrownBy(this::up)
        .isInstanceOf(LauncherException.class)
        .hasMessageContaining("feedback-service ended while starting")
        .hasMessageContaining("Invalid or corrupt jarfile");
    assertThat(suite.report().state()).isEqualTo(State.DEGRADED);
  }

  @Test
  void refusesToResetWhileItRunsAndLeavesStrangersFilesAlone() throws IOException {
    up();
    assertThatThrownBy(suite::reset).hasMessageContaining("nothing was deleted");
    suite.down();
    Path strange = Files.writeString(suite.folder().path().resolve("strange.txt"), "mine");
    suite.reset();
    assertThat(suite.folder().path().toFile().list()).containsExactly("strange.txt");
    Files.delete(strange);
    suite.reset();
    assertThat(suite.folder().path()).doesNotExist();
  }

  @Test
  void refusesAKeptDatabaseWithoutItsSecrets() throws IOException {
    up();
    suite.down();
    Files.delete(suite.folder().secrets());
    assertThatThrownBy(this::up).hasMessageContaining("secrets.json is missing");
  }

  private Suite suiteOn(String name) throws IOException {
    Installation installation = StandInProject.in(temp.resolve("project"));
    DataFolder folder = DataFolder.of(temp.resolve(name)).create();
    Files.createSymbolicLink(folder.programs(), programs.resolve("postgresql"));
    return new Suite(installation, folder, told::add);
  }

  private boolean up() {
    return suite.up(OptionalInt.of(base));
  }

  private Map<Component, Long> pids() {
    return suite.report().components().stream()
        .collect(Collectors.toMap(Sighting::component, Sighting::pid));
  }

  private long pid(Component component) {
    return Objects.requireNonNull(pids().get(component));
  }

  private void kill(Component component) {
    ProcessHandle process = ProcessHandle.of(pid(component)).orElseThrow();
    process.destroyForcibly();
    assertThat(Waiting.until(Duration.ofSeconds(10), () -> !ProcessTable.runs(process))).isTrue();
  }

  private void execute(String... statements) throws SQLException {
    try (Connection connection = profile();
        Statement statement = connection.createStatement()) {
      for (String sql : statements) {
        statement.execute(sql);
      }
    }
  }

  private String query(String sql) throws SQLException {
    try (Connection connection = profile();
        Statement statement = connection.createStatement();
        ResultSet result = statement.executeQuery(sql)) {
      result.next();
      return result.getString(1);
    }
  }

  private Connection profile() throws SQLException {
    Secrets secrets = Secrets.read(suite.folder().secrets());
    return connect("profile", "profile", secrets.databasePassword(Component.PROFILE));
  }

  private Connection connect(String role, String database, String password) throws SQLException {
    return DriverManager.getConnection(
        "jdbc:postgresql://127.0.0.1:" + (base + 4) + "/" + database, role, password);
  }
}
