package io.clientele.scoring.rfm;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Looks for what is doubtful about rules of which the first that fits holds. */
public final class RfmLint {

  private final List<RfmGroup> groups;
  private final int scores;
  private final List<RfmScores> cells;

  private RfmLint(List<RfmGroup> groups, int scores) {
    this.groups = groups;
    this.scores = scores;
    this.cells = RfmCells.of(scores);
  }

  /**
   * What is doubtful about the rules, in their order; holes last.
   *
   * @param groups in the order in which they are tried; no catch-all is needed at the end
   * @param scores how many scores an indicator has
   */
  public static List<RfmFinding> findings(List<RfmGroup> groups, int scores) {
    return new RfmLint(groups, scores).findings();
  }

  private List<RfmFinding> findings() {
    List<RfmFinding> findings = new ArrayList<>();
    for (int later = 0; later < groups.size(); later++) {
      RfmGroup group = groups.get(later);
      if (cellsOf(later) == 0) {
        findings.add(
            new RfmFinding(
                RfmFinding.Code.NEVER_REACHED,
                "every cell that %s names is taken by a rule before it".formatted(group.name())));
      } else if (!group.holdsAll(scores)) {
        for (int earlier = 0; earlier < later; earlier++) {
          overlap(earlier, group).ifPresent(findings::add);
        }
      }
    }
    hole().ifPresent(findings::add);
    return findings;
  }

  private Optional<RfmFinding> overlap(int earlier, RfmGroup group) {
    long shared =
        cells.stream().filter(cell -> first(cell) == earlier && group.holds(cell)).count();
    long named = cells.stream().filter(group::holds).count();
    return shared == 0
        ? Optional.empty()
        : Optional.of(
            new RfmFinding(
                RfmFinding.Code.OVERLAP,
                "%d of the %d cells that %s names are taken by %s before it"
                    .formatted(shared, named, group.name(), groups.get(earlier).name())));
  }

  private Optional<RfmFinding> hole() {
    List<RfmScores> open = cells.stream().filter(cell -> first(cell) < 0).toList();
    if (open.isEmpty()) {
      return Optional.empty();
    }
    RfmScores one = open.getFirst();
    return Optional.of(
        new RfmFinding(
            RfmFinding.Code.HOLE,
            "no rule takes %d of the %d cells, for example recency %d, frequency %d, monetary %d"
                .formatted(
                    open.size(), cells.size(), one.recency(), one.frequency(), one.monetary())));
  }

  private int cellsOf(int group) {
    return (int) cells.stream().filter(cell -> first(cell) == group).count();
  }

  private int first(RfmScores cell) {
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).holds(cell)) {
        return i;
      }
    }
    return -1;
  }
}
