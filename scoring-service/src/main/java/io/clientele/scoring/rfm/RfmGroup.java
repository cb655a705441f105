package io.clientele.scoring.rfm;

/**
 * A named group of buyers.
 *
 * @param name the label, for example {@code cannot_lose}
 * @param english the name to show in English
 * @param chinese the name to show in Chinese
 */
public record RfmGroup(
    String name, String english, String chinese, Band recency, Band frequency, Band monetary) {

  public RfmGroup {
    if (!name.matches("[a-z][a-z0-9_]{0,39}")) {
      throw new IllegalArgumentException(
          "a group's name is made of a-z, 0-9 and _, not '" + name + "'");
    }
    if (english.isBlank() || chinese.isBlank()) {
      throw new IllegalArgumentException("group " + name + " needs a name in English and Chinese");
    }
  }

  /** Whether the scores lie in the group's bands. */
  public boolean holds(RfmScores scores) {
    return recency.holds(scores.recency())
        && frequency.holds(scores.frequency())
        && monetary.holds(scores.monetary());
  }

  /** Whether every combination of scores lies in the group's bands. */
  boolean holdsAll() {
    return recency.equals(Band.ALL) && frequency.equals(Band.ALL) && monetary.equals(Band.ALL);
  }
}
