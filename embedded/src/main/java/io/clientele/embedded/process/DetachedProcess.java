package io.clientele.embedded.process;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Starts a program that outlives this one: out of reach of the terminal's Ctrl-C and hang-up, its
 * output in a file.
 */
public final class DetachedProcess {

  private static final List<Path> SETSID =
      List.of(Path.of("/usr/bin/setsid"), Path.of("/bin/setsid"));

  /** A job of an interactive shell gets a process group of its own, which Ctrl-C does not reach. */
  private static final List<String> AS_JOB =
      List.of("/bin/bash", "-c", "set -m; nohup \"$@\" </dev/null &", "clientele");

  private DetachedProcess() {}

  /**
   * Starts the command; its output is appended to the log.
   *
   * @param environment set on top of this process's own
   */
  public static void start(
      List<String> command, Map<String, String> environment, Path directory, Path log)
      throws IOException {
    List<String> detached = new ArrayList<>(detaching());
    detached.addAll(command);
    ProcessBuilder builder =
        new ProcessBuilder(detached)
            .directory(directory.toFile())
            .redirectInput(new File("/dev/null"))
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    builder.environment().putAll(environment);
    builder.start();
  }

  private static List<String> detaching() {
    return SETSID.stream()
        .filter(Files::isExecutable)
        .findFirst()
        .map(setsid -> List.of(setsid.toString()))
        .orElse(AS_JOB);
  }
}
