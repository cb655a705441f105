package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * What the suite is run from.
 *
 * @param root the project's folder, with the built services in it
 * @param java the Java program that runs the services
 */
public record Installation(Path root, Path java) {

  /** This Java, and the given project. */
  public static Installation at(Path root) {
    return new Installation(
        root.toAbsolutePath().normalize(), Path.of(System.getProperty("java.home"), "bin", "java"));
  }

  /** Refuses to go on with a service that was not built. */
  void requireBuilt(Component service) {
    if (!Files.exists(service.jar(root))) {
      throw new LauncherException(
          service.id() + " is not built: " + service.jar(root) + " is missing.",
          "Run `./clientele build`.");
    }
  }
}
