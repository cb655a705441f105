package io.clientele.profile.matching.linkage;

import java.util.List;
import java.util.Locale;

/** What two records are compared by. */
public enum Field {
  FIRST_NAME(true),
  LAST_NAME(true),
  EMAIL(false),
  PHONE(false),
  BIRTH_DATE(true),
  ADDRESS(false),
  POSTAL_CODE(false),
  CITY(false);

  private final List<Level> levels;

  Field(boolean canSwap) {
    levels =
        canSwap
            ? List.of(Level.EXACT, Level.CLOSE, Level.SWAPPED, Level.DIFFERENT)
            : List.of(Level.EXACT, Level.CLOSE, Level.DIFFERENT);
  }

  /** The levels that say something of the field. */
  public List<Level> levels() {
    return levels;
  }

  /** The name outside, for example {@code first_name}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
