package io.clientele.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The lock file of a server that was killed. Its first line may be the id of a process that is
 * somebody else's today, which PostgreSQL would take for a running server. The other lines must
 * stay: by them PostgreSQL notices that children of the killed server still write.
 */
final class StaleLock {

  /** No system gives out an id this high, so nobody has it. */
  private static final String NOBODY = Integer.toString(Integer.MAX_VALUE);

  private StaleLock() {}

  /** Takes the process id out of the lock; only right when no server runs on the data folder. */
  static void release(Path lock) {
    if (!Files.exists(lock)) {
      return;
    }
    try {
      List<String> lines = new ArrayList<>(Files.readAllLines(lock));
      if (!lines.isEmpty()) {
        lines.set(0, NOBODY);
        Files.write(lock, lines);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
