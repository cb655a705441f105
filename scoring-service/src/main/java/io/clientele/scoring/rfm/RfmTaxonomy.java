package io.clientele.scoring.rfm;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The named groups; a buyer belongs to the first whose bands hold the scores.
 *
 * @param version names this table in every classification made with it
 * @param groups tried in this order; the last holds all scores
 */
public record RfmTaxonomy(String version, List<RfmGroup> groups) {

  public RfmTaxonomy {
    groups = List.copyOf(groups);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of groups needs a version");
    }
    if (groups.isEmpty() || !groups.getLast().holdsAll()) {
      throw new IllegalArgumentException(
          "the last group must hold every score: leave its bands out");
    }
    Set<String> names = new HashSet<>();
    for (RfmGroup group : groups) {
      if (!names.add(group.name()) || group.name().toUpperCase(Locale.ROOT).equals("UNKNOWN")) {
        throw new IllegalArgumentException("the name " + group.name() + " is taken");
      }
    }
    checkReachable(groups);
  }

  /** The group of the scores. */
  public RfmGroup groupOf(RfmScores scores) {
    return first(groups, scores);
  }

  private static RfmGroup first(List<RfmGroup> groups, RfmScores scores) {
    return groups.stream().filter(group -> group.holds(scores)).findFirst().orElseThrow();
  }

  private static void checkReachable(List<RfmGroup> groups) {
    Set<RfmGroup> reached = new HashSet<>();
    for (int r = 1; r <= 5; r++) {
      for (int f = 1; f <= 5; f++) {
        for (int m = 1; m <= 5; m++) {
          reached.add(first(groups, new RfmScores(r, f, m)));
        }
      }
    }
    for (RfmGroup group : groups) {
      if (!reached.contains(group)) {
        throw new IllegalArgumentException(
            "no scores are left for group " + group.name() + ": earlier groups hold them all");
      }
    }
  }
}
