package io.clientele.scoring.interest;

import java.util.Map;

/**
 * How often everybody together bought and looked at each category.
 *
 * @param counts by category
 */
public record CategoryShares(Map<String, Counted> counts, long bought, long viewed) {

  /** Nothing is known of anybody. */
  public static final CategoryShares NONE = new CategoryShares(Map.of(), 0, 0);

  /** Lines bought and products looked at, of one category. */
  public record Counted(long bought, long viewed) {

    static final Counted NEVER = new Counted(0, 0);

    public Counted {
      if (bought < 0 || viewed < 0) {
        throw new IllegalArgumentException("counts are not negative");
      }
    }
  }

  public CategoryShares {
    counts = Map.copyOf(counts);
  }

  /** The shares that follow from the counts of all categories. */
  public static CategoryShares of(Map<String, Counted> counts) {
    return new CategoryShares(
        counts,
        counts.values().stream().mapToLong(Counted::bought).sum(),
        counts.values().stream().mapToLong(Counted::viewed).sum());
  }

  /** How many categories there are. */
  public int size() {
    return counts.size();
  }

  /**
   * The share of a category in what is bought, greater than 0. One more is counted for each
   * category and for those that are not known yet (Laplace): the counts are a little older than
   * what they are compared with.
   */
  double ofBought(String category) {
    return share(counts.getOrDefault(category, Counted.NEVER).bought(), bought);
  }

  /** The share of a category in what is looked at, like that of what is bought. */
  double ofViewed(String category) {
    return share(counts.getOrDefault(category, Counted.NEVER).viewed(), viewed);
  }

  private double share(long count, long all) {
    return (count + 1.0) / (all + counts.size() + 1.0);
  }
}
