package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.process.DetachedProcess;
import io.clientele.embedded.process.LogTail;
import io.clientele.embedded.process.ProcessTable;
import io.clientele.embedded.process.Termination;
import io.clientele.embedded.process.Waiting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The services' processes of one data folder.
 *
 * @param progress told in words what happens
 */
record Services(DataFolder folder, Consumer<String> progress) {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);
  private static final Duration PATIENCE = Duration.ofSeconds(20);
  private static final Duration GRACE = Duration.ofSeconds(20);

  /** A process that is just being started may have no arguments to be seen by for a moment. */
  private static final Duration UNSEEN = Duration.ofSeconds(1);

  private static final long LOG_BYTES = 10L << 20;

  /** What is seen of the service now. */
  Sighting see(Component service) {
    return find(service)
        .map(process -> see(service, process))
        .orElseGet(() -> Sighting.down(service));
  }

  /** Brings the services to readiness by their steps. */
  void bring(Map<Component, Step> steps, ServiceCommand command) {
    List<Component> toStart = with(steps, Step.START);
    List<Component> toAwait = with(steps, Step.AWAIT);
    toStart.forEach(service -> start(service, command));
    if (!Waiting.until(PATIENCE, () -> toAwait.stream().allMatch(this::isReady))) {
      toAwait.stream()
          .filter(service -> !isReady(service))
          .forEach(service -> restart(service, command));
    }
    awaitReady(toStart);
    awaitReady(toAwait);
  }

  /** Ends all services that run. */
  void end() {
    List<ProcessHandle> running =
        Component.SERVICES.stream().flatMap(service -> find(service).stream()).toList();
    Termination.end(running, GRACE);
  }

  private void restart(Component service, ServiceCommand command) {
    progress.accept(service.id() + " does not answer, starting it anew");
    Termination.end(find(service).stream().toList(), GRACE);
    start(service, command);
  }

  private void start(Component service, ServiceCommand command) {
    try {
      Path log = folder.log(service);
      if (Files.exists(log) && Files.size(log) > LOG_BYTES) {
        Files.move(
            log, log.resolveSibling(log.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
      }
      // A service reads config files of its working folder; there are none in the data folder.
      DetachedProcess.start(
          command.line(service), command.environment(service), folder.path(), log);
    } catch (IOException e) {
      throw new LauncherException(
          service.id() + " could not be started: " + e.getMessage() + ".",
          "Check the space left and the permissions of " + folder.path() + ".",
          e);
    }
  }

  private void awaitReady(List<Component> services) {
    long begin = System.nanoTime();
    Set<Component> pending = EnumSet.noneOf(Component.class);
    pending.addAll(services);
    boolean allReady =
        Waiting.until(
            START_LIMIT,
            () -> {
              pending.removeIf(service -> becameReady(service, begin));
              return pending.isEmpty();
            });
    if (!allReady) {
      throw failure(
          pending.iterator().next(), "is not ready after " + START_LIMIT.toSeconds() + " s");
    }
  }

  private boolean becameReady(Component service, long begin) {
    Condition condition = see(service).condition();
    if (condition == Condition.READY) {
      double seconds = (System.nanoTime() - begin) / 1e9;
      progress.accept(String.format("%-17s ready after %.1f s", service.id(), seconds));
      return true;
    }
    if (condition == Condition.DOWN && !Waiting.until(UNSEEN, () -> see(service).alive())) {
      throw failure(service, "ended while starting");
    }
    return false;
  }

  private LauncherException failure(Component service, String what) {
    Path log = folder.log(service);
    return new LauncherException(
        service.id() + " " + what + ". Its last words:" + LogTail.of(log, 15),
        "The whole log is " + log + "; once mended, run `up` again.");
  }

  private boolean isReady(Component service) {
    return see(service).condition() == Condition.READY;
  }

  private static Sighting see(Component service, ProcessHandle process) {
    int port =
        ProcessTable.systemProperty(ProcessTable.arguments(process), ServiceCommand.PORT)
            .map(Integer::parseInt)
            .orElse(0);
    Condition condition = Readiness.of(port) ? Condition.READY : Condition.UNREADY;
    return new Sighting(service, condition, port, process.pid());
  }

  private Optional<ProcessHandle> find(Component service) {
    String component = "-D" + ServiceCommand.COMPONENT + "=" + service.id();
    String data = "-D" + ServiceCommand.DATA + "=" + folder.path();
    return ProcessTable.withArguments(all -> all.contains(component) && all.contains(data)).stream()
        .findFirst();
  }

  private static List<Component> with(Map<Component, Step> steps, Step step) {
    return Component.SERVICES.stream().filter(service -> steps.get(service) == step).toList();
  }
}
