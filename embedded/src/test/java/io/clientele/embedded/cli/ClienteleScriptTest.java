package io.clientele.embedded.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.clientele.embedded.process.ForegroundCommand;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script's search for a JDK, among folders that only look like JDKs. */
class ClienteleScriptTest {

  private static final Path SCRIPT =
      Path.of(System.getProperty("basedir", "."))
          .toAbsolutePath()
          .normalize()
          .resolveSibling("clientele");

  private @TempDir Path home;

  @BeforeEach
  void prepare() throws IOException {
    Files.createDirectories(home.resolve(".jdks"));
  }

  @Test
  void takesTheJdkThatJavaHomeNames() throws IOException {
    Path jdk = jdk(home.resolve("mine"), "25.0.1", true);
    assertThat(run("JAVA_HOME=" + jdk).output()).isEqualTo(jdk.toString());
  }

  @Test
  void passesOverAnOldOneAndOneWithoutCompiler() throws IOException {
    Path old = jdk(home.resolve("old"), "17.0.9", true);
    Path runtime = jdk(home.resolve(".jdks/a-runtime"), "25.0.1", false);
    Path right = jdk(home.resolve(".jdks/right"), "25", true);
    ForegroundCommand found = run("JAVA_HOME=" + old);
    assertThat(found.output()).isNotEqualTo(old.toString()).isNotEqualTo(runtime.toString());
    assertThat(Path.of(found.output())).isIn(right, installedJdk());
  }

  @Test
  void prefersTheVersionTheProjectIsMadeForToANewerOne() throws IOException {
    Path newer = jdk(home.resolve("newer"), "27.0.1", true);
    jdk(home.resolve(".jdks/right"), "25.0.1", true);
    assertThat(run("JAVA_HOME=" + newer).output()).isNotEqualTo(newer.toString());
  }

  @Test
  void helpNeedsNoJdkAndUnknownCommandsAreRefused() {
    assertThat(command(List.of(), "help").output()).contains("./clientele COMMAND");
    ForegroundCommand unknown = command(List.of(), "nonsense");
    assertThat(unknown.exitCode()).isEqualTo(1);
    assertThat(unknown.output()).startsWith("clientele: There is no command 'nonsense'.");
  }

  @Test
  void isFoundThroughALinkAndFromAnyFolder() throws IOException {
    Path link = Files.createSymbolicLink(home.resolve("link"), SCRIPT);
    assertThat(ForegroundCommand.run(List.of(link.toString(), "help")).output())
        .contains("./clientele COMMAND");
  }

  private ForegroundCommand run(String variable) {
    return command(List.of("HOME=" + home, variable), "jdk");
  }

  private static ForegroundCommand command(List<String> environment, String word) {
    List<String> line = new ArrayList<>(List.of("env"));
    line.addAll(environment);
    line.addAll(List.of("/bin/bash", SCRIPT.toString(), word));
    return ForegroundCommand.run(line);
  }

  private static Path installedJdk() {
    return Path.of(command(List.of(), "jdk").output());
  }

  private static Path jdk(Path folder, String version, boolean withCompiler) throws IOException {
    Files.createDirectories(folder.resolve("bin"));
    program(folder.resolve("bin/java"));
    if (withCompiler) {
      program(folder.resolve("bin/javac"));
    }
    Files.writeString(folder.resolve("release"), "JAVA_VERSION=\"" + version + "\"\n");
    return folder;
  }

  private static void program(Path file) throws IOException {
    Files.writeString(file, "#!/bin/sh\n");
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
  }
}
