package io.clientele.embedded.cli;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.suite.Installation;
import io.clientele.embedded.suite.State;
import io.clientele.embedded.suite.Suite;
import io.clientele.embedded.suite.SuiteReport;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Takes one command from the script `clientele`. */
public final class Main {

  private static final PrintStream OUT =
      new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
  private static final PrintStream ERR =
      new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);

  private Main() {}

  /**
   * Runs the command and ends with 0 when it succeeded. The system property {@code clientele.root}
   * names the project's folder.
   */
  public static void main(String[] words) {
    int exitCode;
    try {
      exitCode = run(Options.parse(List.of(words)));
    } catch (LauncherException e) {
      ERR.println("clientele: " + e.getMessage());
      ERR.println("  " + e.remedy());
      exitCode = 1;
    } catch (IOException | RuntimeException e) {
      ERR.println("clientele: an unexpected error: " + e);
      e.printStackTrace(ERR);
      exitCode = 1;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      exitCode = 130;
    }
    System.exit(exitCode);
  }

  private static int run(Options options) throws IOException, InterruptedException {
    return switch (options.command()) {
      case "demo" -> demo(options.allowing(0, "--data", "--port-base", "--seed", "--leave-up"));
      case "up" -> up(options.allowing(0, "--data", "--port-base"));
      case "down" -> down(options.allowing(0, "--data", "--port-base"));
      case "status" -> status(options.allowing(0, "--data", "--port-base", "--json", "--env"));
      case "reset" -> reset(options.allowing(0, "--data", "--port-base", "--yes"));
      case "logs" -> logs(options.allowing(4, "--data", "--port-base", "-f"));
      default ->
          throw new LauncherException(
              "There is no command '" + options.command() + "'.",
              "`./clientele help` lists the commands.");
    };
  }

  private static int demo(Options options) throws InterruptedException {
    return new DemoCommand(suite(options, true), OUT).run(options);
  }

  private static int up(Options options) {
    Suite suite = suite(options, true);
    boolean changed = suite.up(options.portBase());
    OUT.println(changed ? "Clientele is up" : "Clientele is already up");
    OUT.print(ReportText.addresses(suite.report()));
    return 0;
  }

  private static int down(Options options) {
    boolean ran = suite(options, false).down();
    OUT.println(ran ? "Clientele is down; its data is kept" : "Clientele was not running");
    return 0;
  }

  private static int status(Options options) {
    SuiteReport report = suite(options, false).report();
    if (options.has("--json")) {
      OUT.println(ReportJson.of(report));
    } else {
      OUT.print(options.has("--env") ? ReportText.variables(report) : ReportText.of(report));
    }
    return 0;
  }

  private static int reset(Options options) {
    Suite suite = suite(options, false);
    if (suite.report().state() == State.DOWN && !options.has("--yes")) {
      Confirmation.require("Delete all that is kept in " + suite.folder().path() + "?", OUT);
    }
    suite.reset();
    OUT.println("Nothing is kept in " + suite.folder().path() + " any more");
    return 0;
  }

  private static int logs(Options options) throws IOException, InterruptedException {
    return Logs.show(options.data(root()), options.operands(), options.has("-f"));
  }

  private static Suite suite(Options options, boolean create) {
    var folder = options.data(root());
    return new Suite(
        Installation.at(root()),
        create ? folder.create() : folder,
        line -> OUT.println("  " + line));
  }

  private static Path root() {
    return Path.of(System.getProperty("clientele.root", "."));
  }
}
