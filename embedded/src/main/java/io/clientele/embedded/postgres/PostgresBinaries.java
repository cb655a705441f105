package io.clientele.embedded.postgres;

import io.clientele.embedded.FolderTree;
import io.clientele.embedded.LauncherException;
import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's programs, unpacked from the archive of this platform on the class path. */
public final class PostgresBinaries {

  private static final String SYSTEM =
      System.getProperty("os.name").startsWith("Mac") ? "Darwin" : System.getProperty("os.name");

  private PostgresBinaries() {}

  /**
   * Unpacks the programs into the folder, unless they are there. The folder appears whole or not at
   * all.
   *
   * @throws LauncherException when there are none for this platform or they cannot be written
   */
  public static void install(Path folder) {
    if (Files.exists(folder)) {
      return;
    }
    Path partial = folder.resolveSibling(folder.getFileName() + ".partial");
    try (InputStream archive = archive()) {
      FolderTree.delete(partial);
      unpack(archive, partial);
      Files.move(partial, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      throw new LauncherException(
          "PostgreSQL's programs could not be unpacked into " + folder + ": " + e.getMessage(),
          "Check the space left there and the folder's permissions.",
          e);
    }
  }

  private static InputStream archive() throws IOException {
    try {
      return DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
          SYSTEM, System.getProperty("os.arch"));
    } catch (IllegalStateException e) {
      throw new LauncherException(
          "There is no embedded PostgreSQL for " + SYSTEM + " on " + System.getProperty("os.arch"),
          "Use Linux or macOS on x86-64 or arm64.",
          e);
    }
  }

  private static void unpack(InputStream archive, Path folder) throws IOException {
    try (TarArchiveInputStream tar =
        new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
      for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
        unpack(entry, tar, folder);
      }
    }
  }

  private static void unpack(TarArchiveEntry entry, InputStream content, Path folder)
      throws IOException {
    Path target = entry.resolveIn(folder);
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.resolveSibling("."));
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(content, target);
      boolean executable = (entry.getMode() & 0100) != 0;
      Files.setPosixFilePermissions(
          target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
    }
  }
}
