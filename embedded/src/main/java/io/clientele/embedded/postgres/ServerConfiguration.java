package io.clientele.embedded.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the suite sets in the server's configuration, in a file of its own. */
final class ServerConfiguration {

  private static final String FILE = "clientele.conf";

  private static final String PORT = "port = ";

  private ServerConfiguration() {}

  /** Makes the server read the suite's file, after its own. */
  static void include(Path data) throws IOException {
    Files.writeString(data.resolve(FILE), "");
    Files.writeString(
        data.resolve("postgresql.conf"), "\ninclude '" + FILE + "'\n", StandardOpenOption.APPEND);
  }

  /** Writes the suite's settings and who may come in; read at the next start. */
  static void write(Path data, int port) {
    try {
      Files.writeString(data.resolve(FILE), settings(port));
      Files.writeString(
          data.resolve("pg_hba.conf"),
          """
          # Nobody comes in without a password, and nobody from elsewhere.
          host all all 127.0.0.1/32 scram-sha-256
          """);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The port that was written last; empty where none was. */
  static OptionalInt port(Path data) {
    Path file = data.resolve(FILE);
    if (!Files.exists(file)) {
      return OptionalInt.empty();
    }
    try (Stream<String> lines = Files.lines(file)) {
      return lines
          .filter(line -> line.startsWith(PORT))
          .mapToInt(line -> Integer.parseInt(line.substring(PORT.length())))
          .findFirst();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String settings(int port) {
    return """
    listen_addresses = '127.0.0.1'
    port = %d
    # A socket's path has a length limit that a data folder may exceed.
    unix_socket_directories = ''
    password_encryption = 'scram-sha-256'

    # An acknowledged write survives a crash.
    fsync = on
    synchronous_commit = on
    full_page_writes = on

    # Three services of at most 18 connections each, and room for tools.
    max_connections = 100
    shared_buffers = '128MB'
    max_wal_size = '512MB'
    log_line_prefix = '%%m [%%p] %%u@%%d '
    # A failed statement may carry personal data.
    log_min_error_statement = panic
    """
        .formatted(port);
  }
}
