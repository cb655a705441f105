package io.clientele.scoring.conduct;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The habits that are looked for.
 *
 * @param version names the definitions in every classification made with them
 */
public record Habits(String version, List<Habit> all) {

  public Habits {
    all = List.copyOf(all);
    if (version.isBlank()) {
      throw new IllegalArgumentException("habits need a version");
    }
    Set<String> dimensions = new HashSet<>();
    for (Habit habit : all) {
      if (!dimensions.add(habit.dimension())) {
        throw new IllegalArgumentException("there are two of " + habit.dimension());
      }
    }
  }

  /** What each is of a person. */
  public List<Trait> find(Conduct conduct) {
    return all.stream().map(habit -> habit.find(conduct)).toList();
  }
}
