package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Lets one command at a time change a data folder; ends with the process that holds it. */
final class FolderLock implements AutoCloseable {

  private static final Duration LIMIT = Duration.ofMinutes(3);

  private final FileChannel channel;

  private FolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /**
   * Waits for its turn.
   *
   * @throws LauncherException when another command keeps the folder for minutes
   */
  static FolderLock acquire(DataFolder folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.path().resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (!Waiting.until(LIMIT, () -> tryLock(channel) != null)) {
        channel.close();
        throw new LauncherException(
            "Another clientele command has been working on " + folder.path() + " for minutes.",
            "Wait for it, or end it.");
      }
      return new FolderLock(channel);
    } catch (IOException e) {
      throw new LauncherException(
          "The data folder " + folder.path() + " cannot be locked: " + e + ".",
          "Check its permissions.",
          e);
    }
  }

  private static @Nullable FileLock tryLock(FileChannel channel) {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException e) {
      return null;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
