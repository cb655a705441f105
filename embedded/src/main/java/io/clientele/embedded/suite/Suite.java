package io.clientele.embedded.suite;

import io.clientele.embedded.FolderTree;
import io.clientele.embedded.LauncherException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * The suite of one data folder. Nothing stays resident to watch over it: each command looks at what
 * runs and changes that, so a command also mends what was killed.
 *
 * @param installation what the services are run from
 * @param folder must exist before {@link #up}
 * @param progress told in words what happens
 */
public record Suite(Installation installation, DataFolder folder, Consumer<String> progress) {

  /**
   * Starts what does not run and returns when all is ready.
   *
   * @param portBase asked for; empty: that of the last start, or else the default
   * @return whether anything had to be done
   * @throws LauncherException when the suite cannot come up
   */
  public boolean up(OptionalInt portBase) {
    try (FolderLock _ = FolderLock.acquire(folder)) {
      Ports ports = ports(portBase);
      Map<Component, Step> steps = Plan.of(see(), ports);
      if (steps.values().stream().allMatch(step -> step == Step.KEEP)) {
        return false;
      }
      requireStartable(steps, ports);
      bring(steps, ports, secrets());
      return true;
    }
  }

  /**
   * Stops all that runs.
   *
   * @return whether anything ran
   */
  public boolean down() {
    if (!Files.isDirectory(folder.path())) {
      return false;
    }
    try (FolderLock _ = FolderLock.acquire(folder)) {
      boolean ran = see().stream().anyMatch(Sighting::alive);
      services().end();
      database().stop();
      return ran;
    }
  }

  /** How the suite is now. */
  public SuiteReport report() {
    List<Sighting> seen = see();
    Optional<Secrets> secrets =
        Files.exists(folder.secrets())
            ? Optional.of(Secrets.read(folder.secrets()))
            : Optional.empty();
    return new SuiteReport(
        State.of(seen),
        seen,
        ports(OptionalInt.empty()),
        secrets.map(Secrets::apiKey).orElse(""),
        secrets.map(Secrets::callerToken).orElse(""),
        folder);
  }

  /**
   * Deletes all that the suite keeps in its folder, and nothing else there.
   *
   * @throws LauncherException while the suite runs
   */
  public void reset() {
    if (!Files.isDirectory(folder.path())) {
      return;
    }
    try (FolderLock _ = FolderLock.acquire(folder)) {
      if (see().stream().anyMatch(Sighting::alive)) {
        throw new LauncherException(
            "The suite runs on " + folder.path() + ", so nothing was deleted.",
            "Stop it by `down` first.");
      }
      DataFolder.CONTENT.forEach(name -> FolderTree.delete(folder.path().resolve(name)));
    }
    removeEmptyFolder();
  }

  private void bring(Map<Component, Step> steps, Ports ports, Secrets secrets) {
    folder.remember(ports);
    database().bring(steps.getOrDefault(Component.POSTGRESQL, Step.START), ports, secrets);
    services().bring(steps, new ServiceCommand(installation, folder, ports, secrets));
  }

  private void requireStartable(Map<Component, Step> steps, Ports ports) {
    folder.requireRoom();
    Component.SERVICES.forEach(installation::requireBuilt);
    steps.forEach((component, step) -> {
      if (step == Step.START) {
        PortCheck.requireFree(ports.of(component), component);
      }
    });
  }

  private Secrets secrets() {
    if (Files.exists(folder.secrets())) {
      Secrets kept = Secrets.read(folder.secrets());
      Secrets completed = kept.completed();
      if (!completed.equals(kept)) {
        completed.write(folder.secrets());
      }
      return completed;
    }
    if (Files.exists(folder.postgres())) {
      throw new LauncherException(
          "The file " + folder.secrets() + " is missing, so the kept database stays closed.",
          "Restore the file from a copy, or delete everything by `reset`.");
    }
    Secrets secrets = Secrets.generate();
    secrets.write(folder.secrets());
    progress.accept("new API key: " + secrets.apiKey());
    return secrets;
  }

  private Ports ports(OptionalInt asked) {
    OptionalInt base = asked.isPresent() ? asked : folder.rememberedPortBase();
    return base.isPresent() ? new Ports(base.getAsInt()) : Ports.DEFAULT;
  }

  private List<Sighting> see() {
    return Stream.of(Component.values())
        .parallel()
        .map(component ->
            component == Component.POSTGRESQL ? database().see() : services().see(component))
        .toList();
  }

  private void removeEmptyFolder() {
    try (Stream<Path> rest = Files.list(folder.path())) {
      if (rest.findAny().isEmpty()) {
        Files.delete(folder.path());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Services services() {
    return new Services(folder, progress);
  }

  private Database database() {
    return new Database(folder, progress);
  }
}
