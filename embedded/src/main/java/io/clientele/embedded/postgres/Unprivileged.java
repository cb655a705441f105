package io.clientele.embedded.postgres;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.ForegroundCommand;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL refuses to run as root. For root its programs run in a user namespace of their own,
 * where they are nobody in particular and still own their files.
 */
final class Unprivileged {

  private static final List<String> NAMESPACE = List.of("unshare", "-U");

  private Unprivileged() {}

  /** Runs one of PostgreSQL's programs to its end. */
  static ForegroundCommand run(List<String> command) {
    if (!"root".equals(System.getProperty("user.name"))) {
      return ForegroundCommand.run(command);
    }
    requireNamespaces();
    List<String> wrapped = new ArrayList<>(NAMESPACE);
    wrapped.addAll(command);
    return ForegroundCommand.run(wrapped);
  }

  private static void requireNamespaces() {
    List<String> probe = new ArrayList<>(NAMESPACE);
    probe.add("true");
    if (!ForegroundCommand.run(probe).succeeded()) {
      throw new LauncherException(
          "PostgreSQL does not run as root, and user namespaces are not allowed here.",
          "Run clientele as an ordinary user.");
    }
  }
}
