package io.clientele.embedded.cli;

import io.clientele.embedded.LauncherException;
import java.io.Console;
import java.io.PrintStream;
import java.util.Objects;

/** A question before something that cannot be taken back. */
final class Confirmation {

  private Confirmation() {}

  /**
   * Asks at the terminal.
   *
   * @throws LauncherException unless the answer is yes
   */
  static void require(String question, PrintStream out) {
    Console console = Objects.requireNonNull(System.console());
    if (!console.isTerminal()) {
      throw new LauncherException(
          "This cannot be taken back, and there is no terminal to ask at.",
          "Add --yes where you are sure.");
    }
    out.print(question + " Type yes: ");
    if (!"yes".equals(console.readLine())) {
      throw new LauncherException("Nothing was deleted.", "Answer `yes` where you are sure.");
    }
  }
}
