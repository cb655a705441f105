package io.clientele.scoring.rfm;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The named groups; a buyer belongs to the first whose bands hold the scores.
 *
 * @param version names this table in every classification made with it
 * @param scores how many scores an indicator has, from 2 to 10; no band reaches beyond
 * @param groups tried in this order; the last holds all scores
 */
public record RfmTaxonomy(String version, int scores, List<RfmGroup> groups) {

  public RfmTaxonomy {
    groups = List.copyOf(groups);
    if (version.isBlank()) {
      throw new IllegalArgumentException("the table of groups needs a version");
    }
    if (scores < 2 || scores > Band.MOST) {
      throw new IllegalArgumentException(
          "an indicator has 2 to " + Band.MOST + " scores, not " + scores);
    }
    if (groups.isEmpty() || !groups.getLast().holdsAll(scores)) {
      throw new IllegalArgumentException(
          "the last group must hold every score, or these are left over: leave its bands out; "
              + holes(groups, scores));
    }
    Set<String> names = new HashSet<>();
    for (RfmGroup group : groups) {
      if (!names.add(group.name()) || group.name().toUpperCase(Locale.ROOT).equals("UNKNOWN")) {
        throw new IllegalArgumentException("the name " + group.name() + " is taken");
      }
      checkBounds(group, scores);
    }
  }

  private static String holes(List<RfmGroup> groups, int scores) {
    return RfmLint.findings(groups, scores).stream()
        .filter(finding -> finding.code() == RfmFinding.Code.HOLE)
        .map(RfmFinding::detail)
        .findFirst()
        .orElse("now others hold the rest");
  }

  private static void checkBounds(RfmGroup group, int scores) {
    for (Band band : List.of(group.recency(), group.frequency(), group.monetary())) {
      if (band.to() > scores && !band.equals(Band.ALL)) {
        throw new IllegalArgumentException(
            "group %s names the scores %s, but they end at %d"
                .formatted(group.name(), band, scores));
      }
    }
  }

  /** The group of the scores. */
  public RfmGroup groupOf(RfmScores scored) {
    return groups.stream().filter(group -> group.holds(scored)).findFirst().orElseThrow();
  }

  /** How many combinations of scores belong to the group. */
  public int cells(RfmGroup group) {
    return (int) RfmCells.of(scores).stream().filter(cell -> groupOf(cell).equals(group)).count();
  }

  /** What is doubtful about the table. */
  public List<RfmFinding> findings() {
    return RfmLint.findings(groups, scores);
  }

  /**
   * The same table over another number of scores. Score {@code s} of {@code q} stands for the
   * middle of its part, the share {@code (s - 1/2) / q} of the buyers, and lies in the bands that
   * this share lies in. A group that no score is left for is left out.
   */
  public RfmTaxonomy over(int others) {
    if (others == scores) {
      return this;
    }
    List<RfmGroup> moved = new ArrayList<>();
    for (RfmGroup group : groups) {
      Optional<Band> recency = over(group.recency(), others);
      Optional<Band> frequency = over(group.frequency(), others);
      Optional<Band> monetary = over(group.monetary(), others);
      if (recency.isPresent() && frequency.isPresent() && monetary.isPresent()) {
        moved.add(
            new RfmGroup(
                group.name(),
                group.english(),
                group.chinese(),
                recency.get(),
                frequency.get(),
                monetary.get()));
      }
    }
    return new RfmTaxonomy(version + "-of-" + others, others, moved);
  }

  private Optional<Band> over(Band band, int others) {
    if (band.holdsAll(scores)) {
      return Optional.of(Band.ALL);
    }
    int from = 0;
    int to = 0;
    for (int score = 1; score <= others; score++) {
      if (band.holds(Math.ceilDiv((2 * score - 1) * scores, 2 * others))) {
        from = from == 0 ? score : from;
        to = score;
      }
    }
    return from == 0 ? Optional.empty() : Optional.of(new Band(from, to));
  }
}
