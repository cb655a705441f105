package io.clientele.embedded.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A program run to its end, with what it said.
 *
 * @param exitCode 0 when it succeeded
 * @param output its standard output and error, trimmed
 */
public record ForegroundCommand(int exitCode, String output) {

  /**
   * Runs the command. Its output goes through a file, because a server that it leaves behind
   * inherits the output and would hold a pipe open.
   */
  public static ForegroundCommand run(List<String> command) {
    try {
      Path output = Files.createTempFile("clientele-", ".out");
      try {
        Process process =
            new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        int exitCode = waitFor(process);
        return new ForegroundCommand(exitCode, text(output));
      } finally {
        Files.delete(output);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether it ended well. */
  public boolean succeeded() {
    return exitCode == 0;
  }

  private static String text(Path output) throws IOException {
    return new String(Files.readAllBytes(output), StandardCharsets.UTF_8).strip();
  }

  /** Half a database start is worse than a late Ctrl-C: an interrupt is kept for the next wait. */
  private static int waitFor(Process process) {
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return process.waitFor();
        } catch (InterruptedException e) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
