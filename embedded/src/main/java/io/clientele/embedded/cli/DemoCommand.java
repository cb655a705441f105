package io.clientele.embedded.cli;

import io.clientele.embedded.demo.Demo;
import io.clientele.embedded.suite.State;
import io.clientele.embedded.suite.Suite;
import io.clientele.embedded.suite.SuiteReport;
import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Starts the suite, shows it at work, and stops it when the user has seen enough. */
final class DemoCommand {

  private final Suite suite;
  private final PrintStream out;

  DemoCommand(Suite suite, PrintStream out) {
    this.suite = suite;
    this.out = out;
  }

  /** Runs until Ctrl-C, or with {@code --leave-up} until the demo was shown. */
  int run(Options options) throws InterruptedException {
    boolean leaveUp = options.has("--leave-up");
    boolean ranBefore = suite.report().state() != State.DOWN;
    if (!leaveUp && !ranBefore) {
      stopAtTheEnd();
    }
    out.println("Starting Clientele");
    suite.up(options.portBase());
    if (!leaveUp && ranBefore) {
      stopAtTheEnd();
    }
    SuiteReport report = suite.report();
    new Demo(report, out::println).run(options.seed());
    out.print(ReportText.addresses(report));
    if (!leaveUp) {
      out.println("\nCtrl-C stops everything; the data is kept.");
      new CountDownLatch(1).await();
    }
    return 0;
  }

  /** However this process ends: the work in progress is given up first, then all is stopped. */
  private void stopAtTheEnd() {
    Thread worker = Thread.currentThread();
    Runtime.getRuntime()
        .addShutdownHook(
            new Thread(
                () -> {
                  worker.interrupt();
                  out.println("\nStopping Clientele");
                  suite.down();
                  out.println("Clientele is down; its data is kept");
                },
                "stop"));
  }
}
