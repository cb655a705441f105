package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.postgres.Durability;
import io.clientele.embedded.postgres.PostgresBinaries;
import io.clientele.embedded.postgres.PostgresServer;
import io.clientele.embedded.postgres.ServiceDatabase;
import io.clientele.embedded.postgres.Superuser;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;

/**
 * The database server of one data folder, with a database for each service.
 *
 * @param progress told in words what happens
 */
record Database(DataFolder folder, Consumer<String> progress) {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  /** What is seen of the server now. */
  Sighting see() {
    return server()
        .find()
        .map(process -> see(process, server().port().orElse(0)))
        .orElseGet(() -> Sighting.down(Component.POSTGRESQL));
  }

  /** Brings the server to readiness by the step, with roles and databases as they must be. */
  void bring(Step step, Ports ports, Secrets secrets) {
    int port = ports.of(Component.POSTGRESQL);
    Superuser superuser = new Superuser(port, secrets.superuserPassword());
    long begin = System.nanoTime();
    if (step == Step.START) {
      start(port, secrets);
    } else if (!Waiting.until(PATIENCE, superuser::isLetIn)) {
      progress.accept("postgresql does not answer, starting it anew");
      server().stop();
      start(port, secrets);
    }
    prepare(superuser, secrets);
    if (step != Step.KEEP) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      progress.accept(
          String.format("%-17s ready after %.1f s", Component.POSTGRESQL.id(), seconds));
    }
  }

  /** Stops the server where it runs. */
  void stop() {
    server().stop();
  }

  private void start(int port, Secrets secrets) {
    PostgresBinaries.install(folder.programs());
    PostgresServer server = server();
    if (!server.initialised()) {
      progress.accept("creating the database in " + folder.postgres());
      initialise(server, secrets);
    }
    server.start(port);
  }

  private void initialise(PostgresServer server, Secrets secrets) {
    try {
      Path passwordFile = Secrets.ownerOnly(folder.path().resolve("password.partial"));
      try {
        Files.writeString(passwordFile, secrets.superuserPassword() + "\n");
        server.initialise(passwordFile);
      } finally {
        Files.delete(passwordFile);
      }
    } catch (IOException e) {
      throw new LauncherException(
          "The database cannot be created in " + folder.path() + ": " + e + ".",
          "Check the folder's permissions and the space left.",
          e);
    }
  }

  private void prepare(Superuser superuser, Secrets secrets) {
    try {
      Durability.verify(superuser);
      ServiceDatabase.closeServerDatabases(superuser);
      for (Component service : Component.INNER_SERVICES) {
        new ServiceDatabase(service.shortName(), secrets.databasePassword(service))
            .ensure(superuser);
      }
    } catch (SQLException e) {
      throw new LauncherException(
          "The services' databases could not be set up: " + e.getMessage(),
          "PostgreSQL's log is " + folder.log(Component.POSTGRESQL) + ".",
          e);
    }
  }

  private Sighting see(ProcessHandle process, int port) {
    boolean ready =
        Files.exists(folder.secrets())
            && new Superuser(port, Secrets.read(folder.secrets()).superuserPassword()).isLetIn();
    return new Sighting(
        Component.POSTGRESQL, ready ? Condition.READY : Condition.UNREADY, port, process.pid());
  }

  private PostgresServer server() {
    return new PostgresServer(
        folder.programs(), folder.postgres(), folder.log(Component.POSTGRESQL));
  }
}
