package io.clientele.embedded.cli;

import io.clientele.embedded.LauncherException;
import io.clientele.embedded.suite.Component;
import io.clientele.embedded.suite.DataFolder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Shows the components' logs with the system's `tail`, which also follows them. */
final class Logs {

  private Logs() {}

  /**
   * Shows the last lines.
   *
   * @param names of components; none: all
   * @return the exit code
   */
  static int show(DataFolder folder, List<String> names, boolean follow)
      throws IOException, InterruptedException {
    List<Path> logs = selected(names).map(folder::log).filter(Files::exists).toList();
    if (logs.isEmpty()) {
      throw new LauncherException(
          "There are no logs in " + folder.path() + " yet.", "Start the suite by `up` first.");
    }
    List<String> command = new ArrayList<>(List.of("tail", "-n", "200"));
    if (follow) {
      command.add("-F");
    }
    logs.forEach(log -> command.add(log.toString()));
    return new ProcessBuilder(command).inheritIO().start().waitFor();
  }

  private static Stream<Component> selected(List<String> names) {
    return names.isEmpty() ? Stream.of(Component.values()) : names.stream().map(Logs::named);
  }

  private static Component named(String name) {
    return Stream.of(Component.values())
        .filter(component -> List.of(component.id(), component.shortName()).contains(name))
        .findFirst()
        .orElseThrow(() ->
            new LauncherException(
                "There is no component '" + name + "'.",
                Stream.of(Component.values())
                    .map(Component::id)
                    .collect(Collectors.joining(", ", "Name one of: ", "."))));
  }
}
