package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.OptionalInt;

/**
 * The folder that holds all that a suite keeps: database, secrets, logs.
 *
 * @param path absolute, with links resolved, so that two names of one folder are one
 */
public record DataFolder(Path path) {

  /** What the suite puts there. */
  static final List<String> CONTENT =
      List.of(
          "postgres",
          "postgres.partial",
          "programs",
          "programs.partial",
          "logs",
          "secrets.json",
          "port-base",
          "demo.json",
          "lock");

  private static final long LEAST_FREE_BYTES = 512L << 20;

  /** The folder as named by the user; it need not exist. */
  public static DataFolder of(Path path) {
    try {
      return new DataFolder(
          Files.exists(path) ? path.toRealPath() : path.toAbsolutePath().normalize());
    } catch (IOException e) {
      throw new LauncherException(
          "The data folder " + path + " cannot be read: " + e.getMessage(),
          "Check its permissions.",
          e);
    }
  }

  /** Creates the folder, for its owner's eyes only, where it is missing. */
  public DataFolder create() {
    try {
      Files.createDirectories(path.resolveSibling("."));
      if (!Files.exists(path)) {
        Files.createDirectory(
            path,
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
      }
      Files.createDirectories(logs());
      return of(path);
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /**
   * Makes sure that a suite can work here.
   *
   * @throws LauncherException when nothing can be written or too little space is left
   */
  void requireRoom() {
    try {
      Files.delete(Files.createTempFile(path, "probe", ""));
      long free = Files.getFileStore(path).getUsableSpace();
      if (free < LEAST_FREE_BYTES) {
        throw new LauncherException(
            "Only " + (free >> 20) + " MB are free where the data folder " + path + " is.",
            "Make room for " + (LEAST_FREE_BYTES >> 20) + " MB, or choose another --data folder.");
      }
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Whether a suite ever worked here. */
  public boolean inUse() {
    return Files.exists(path.resolve("secrets.json")) || Files.exists(postgres());
  }

  /** The ports of the last start, so that later commands need not be told. */
  OptionalInt rememberedPortBase() {
    try {
      Path file = path.resolve("port-base");
      return Files.exists(file)
          ? OptionalInt.of(Integer.parseInt(Files.readString(file).strip()))
          : OptionalInt.empty();
    } catch (IOException | NumberFormatException e) {
      return OptionalInt.empty();
    }
  }

  /** Remembers the ports. */
  void remember(Ports ports) {
    try {
      Files.writeString(path.resolve("port-base"), ports.base() + "\n");
    } catch (IOException e) {
      throw notWritable(e);
    }
  }

  /** Where the suite's secrets are. */
  Path secrets() {
    return path.resolve("secrets.json");
  }

  /** What the simulated shop remembers. */
  public Path demo() {
    return path.resolve("demo.json");
  }

  /** The database server's data. */
  Path postgres() {
    return path.resolve("postgres");
  }

  /** The database server's programs. */
  Path programs() {
    return path.resolve("programs");
  }

  /** The folder of the logs. */
  Path logs() {
    return path.resolve("logs");
  }

  /** The component's log. */
  public Path log(Component component) {
    return logs().resolve(component.id() + ".log");
  }

  private LauncherException notWritable(IOException cause) {
    return new LauncherException(
        "The data folder " + path + " cannot be written: " + cause + ".",
        "Check its permissions and the space left, or choose another with --data.",
        cause);
  }
}
