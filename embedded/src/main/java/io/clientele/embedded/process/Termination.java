package io.clientele.embedded.process;

import java.time.Duration;
import java.util.List;

/** Ends processes: politely first, by force after a while. */
public final class Termination {

  private static final Duration FORCE = Duration.ofSeconds(5);

  private Termination() {}

  /**
   * Asks all to end and returns when all have.
   *
   * @param grace how long they may take before they are killed
   */
  public static void end(List<ProcessHandle> processes, Duration grace) {
    processes.forEach(ProcessHandle::destroy);
    if (!Waiting.until(grace, () -> noneRuns(processes))) {
      processes.forEach(ProcessHandle::destroyForcibly);
      Waiting.until(FORCE, () -> noneRuns(processes));
    }
  }

  private static boolean noneRuns(List<ProcessHandle> processes) {
    return processes.stream().noneMatch(ProcessTable::runs);
  }
}
