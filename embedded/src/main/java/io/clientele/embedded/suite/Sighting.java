package io.clientele.embedded.suite;

/**
 * What was seen of a component.
 *
 * @param port it listens on; 0 where it is down
 * @param pid of its process; 0 where it is down
 */
public record Sighting(Component component, Condition condition, int port, long pid) {

  /** Nothing was seen. */
  static Sighting down(Component component) {
    return new Sighting(component, Condition.DOWN, 0, 0);
  }

  /** Whether there is a process. */
  boolean alive() {
    return condition != Condition.DOWN;
  }
}
