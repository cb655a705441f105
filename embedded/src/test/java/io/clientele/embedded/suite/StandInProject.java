package io.clientele.embedded.suite;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A project folder whose services are stand-ins. */
final class StandInProject {

  private StandInProject() {}

  /** Builds the services into the folder. */
  static Installation in(Path root) throws IOException {
    for (Component service : Component.SERVICES) {
      build(service.jar(root));
    }
    return Installation.at(root);
  }

  private static void build(Path jar) throws IOException {
    Files.createDirectories(jar.resolveSibling("."));
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandInService.class.getName());
    String name = StandInService.class.getName().replace('.', '/') + ".class";
    try (OutputStream file = Files.newOutputStream(jar);
        JarOutputStream content = new JarOutputStream(file, manifest);
        InputStream program =
            Objects.requireNonNull(
                StandInService.class.getClassLoader().getResourceAsStream(name))) {
      content.putNextEntry(new JarEntry(name));
      program.transferTo(content);
    }
  }
}
