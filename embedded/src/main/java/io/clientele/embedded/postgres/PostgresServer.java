package io.clientele.embedded.postgres;

import io.clientele.embedded.FolderTree;
import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.ForegroundCommand;
import io.clientele.embedded.process.LogTail;
import io.clientele.embedded.process.ProcessTable;
import io.clientele.embedded.process.Termination;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A PostgreSQL server on a data folder: initialised once, started and stopped as a process of its
 * own.
 *
 * @param programs folder of the unpacked programs
 * @param data the server's data folder
 * @param log file of the server's messages
 */
public record PostgresServer(Path programs, Path data, Path log) {

  private static final Duration START_LIMIT = Duration.ofSeconds(60);

  /** What a killed server leaves behind is gone within moments; a start before that fails. */
  private static final Duration LEFTOVER_LIMIT = Duration.ofSeconds(15);

  /** Whether the data folder was initialised. */
  public boolean initialised() {
    return Files.exists(data.resolve("PG_VERSION"));
  }

  /**
   * Initialises the data folder; no role can come in without a password, at no time.
   *
   * @param passwordFile file that holds the superuser's password
   * @throws LauncherException with PostgreSQL's own words when that fails
   */
  public void initialise(Path passwordFile) {
    Path partial = data.resolveSibling(data.getFileName() + ".partial");
    FolderTree.delete(partial);
    ForegroundCommand initdb =
        Unprivileged.run(
            List.of(
                program("initdb"),
                "--pgdata=" + partial,
                "--username=" + Superuser.NAME,
                "--pwfile=" + passwordFile,
                "--auth=scram-sha-256",
                "--encoding=UTF8",
                "--locale-provider=builtin",
                "--builtin-locale=C.UTF-8",
                "--locale=C"));
    if (!initdb.succeeded()) {
      throw new LauncherException(
          "PostgreSQL could not create its data folder: " + LogTail.lastLines(initdb.output(), 6),
          "Check the space left and the permissions of " + data.getParent() + ".");
    }
    try {
      ServerConfiguration.include(partial);
      Files.move(partial, data, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The running server of this data folder. */
  public Optional<ProcessHandle> find() {
    return ProcessTable.withArguments(arguments -> arguments.equals(List.of("-D", data.toString())))
        .stream()
        .findFirst();
  }

  /** The port of the running, or the last, server; empty before the first start. */
  public OptionalInt port() {
    return ServerConfiguration.port(data);
  }

  /**
   * Starts the server and returns when it takes connections.
   *
   * @param port of 127.0.0.1
   * @throws LauncherException with the server's own last words when it does not start
   */
  public void start(int port) {
    ServerConfiguration.write(data, port);
    StaleLock.release(data.resolve("postmaster.pid"));
    Waiting.until(LEFTOVER_LIMIT, () -> pgCtl("start").succeeded() || !leftoversHinder());
    if (find().isEmpty()) {
      throw new LauncherException(
          "PostgreSQL did not start: " + LogTail.of(log, 8), "The whole log is " + log + ".");
    }
  }

  /** Stops the server in an orderly way; by force where that takes too long. */
  public void stop() {
    find()
        .ifPresent(server -> {
          if (!pgCtl("stop", "-m", "fast").succeeded()) {
            Termination.end(List.of(server), Duration.ofSeconds(10));
          }
        });
  }

  private boolean leftoversHinder() {
    return LogTail.of(log, 4).contains("pre-existing shared memory block");
  }

  private ForegroundCommand pgCtl(String action, String... options) {
    List<String> command =
        new ArrayList<>(
            List.of(
                program("pg_ctl"),
                action,
                "-D",
                data.toString(),
                "-w",
                "-t",
                Long.toString(START_LIMIT.toSeconds()),
                "-l",
                log.toString()));
    command.addAll(List.of(options));
    return Unprivileged.run(command);
  }

  private String program(String name) {
    return programs.resolve("bin").resolve(name).toString();
  }
}
