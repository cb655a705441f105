package io.clientele.embedded.suite;

import io.clientele.embedded.LauncherException;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Decides what `up` has to do, from what was seen. */
final class Plan {

  private Plan() {}

  /**
   * The step for each component.
   *
   * @throws LauncherException when a component runs on ports other than those asked for
   */
  static Map<Component, Step> of(List<Sighting> sightings, Ports asked) {
    Map<Component, Step> steps = new EnumMap<>(Component.class);
    for (Sighting seen : sightings) {
      refuseOtherPorts(seen, asked);
      steps.put(seen.component(), step(seen.condition()));
    }
    return steps;
  }

  private static Step step(Condition condition) {
    return switch (condition) {
      case READY -> Step.KEEP;
      case UNREADY -> Step.AWAIT;
      case DOWN -> Step.START;
    };
  }

  private static void refuseOtherPorts(Sighting seen, Ports asked) {
    if (seen.alive() && seen.port() != asked.of(seen.component())) {
      int base = Ports.baseFor(seen.component(), seen.port());
      throw new LauncherException(
          "The data folder is locked by a running suite on port-base " + base + ".",
          "Use --port-base "
              + base
              + ", another --data folder, or end that suite by `down` first.");
    }
  }
}
