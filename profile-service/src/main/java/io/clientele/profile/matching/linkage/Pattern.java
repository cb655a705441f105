package io.clientele.profile.matching.linkage;

import java.util.List;

/**
 * How two records compare.
 *
 * @param levels one of each field, in the fields' order
 */
public record Pattern(List<Level> levels) {

  /** Refuses a number of levels other than that of the fields. */
  public Pattern {
    levels = List.copyOf(levels);
    if (levels.size() != Field.values().length) {
      throw new IllegalArgumentException("a pattern has one level of each field");
    }
  }

  /** The level of a field. */
  public Level level(Field field) {
    return levels.get(field.ordinal());
  }
}
