package io.clientele.scoring.escalation;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What is to be done by level of escalation.
 *
 * @param version not blank
 * @param tasks each level once; none: nothing is asked for
 */
public record EscalationTasks(String version, List<EscalationTask> tasks) {

  /**
   * Checks that levels are told apart.
   *
   * @throws IllegalArgumentException where they are not
   */
  public EscalationTasks {
    tasks = List.copyOf(tasks);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of escalation tasks has a version");
    }
    Set<Integer> levels = new HashSet<>();
    for (EscalationTask task : tasks) {
      if (!levels.add(task.level())) {
        throw new IllegalArgumentException("two tasks for the level " + task.level());
      }
    }
  }

  /** The task for a level: that of the greatest level up to it. */
  Optional<EscalationTask> of(int level) {
    return tasks.stream()
        .filter(task -> task.level() <= level)
        .max(Comparator.comparingInt(EscalationTask::level));
  }
}
