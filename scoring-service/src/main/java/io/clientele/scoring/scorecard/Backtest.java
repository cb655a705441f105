package io.clientele.scoring.scorecard;

import io.clientele.scoring.field.Field;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * How a scorecard would have done.
 *
 * @param tenths of the customers by score, the best first; equal scores are never torn apart, so a
 *     tenth may be larger, smaller or not there
 * @param bands ascending, those that somebody is in
 */
public record Backtest(
    long customers,
    long positives,
    long abstained,
    Discrimination discrimination,
    List<ScoreGroup> tenths,
    List<ScoreGroup> bands) {

  private static final int TENTHS = 10;

  public Backtest {
    tenths = List.copyOf(tenths);
    bands = List.copyOf(bands);
  }

  /**
   * Compares scores with what came.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where nobody or everybody
   *     had the outcome
   */
  public static Backtest of(Definition definition, List<Judged> judged, long abstained) {
    long positives = judged.stream().filter(Judged::positive).count();
    if (positives == 0 || positives == judged.size()) {
      throw Field.invalid(
          "outcome",
          "of %d customers with a score %d had the outcome: there is nothing to tell apart"
              .formatted(judged.size(), positives));
    }
    double rate = (double) positives / judged.size();
    return new Backtest(
        judged.size(),
        positives,
        abstained,
        Discrimination.of(judged),
        tenths(judged, rate),
        bands(definition, judged, rate));
  }

  private static List<ScoreGroup> tenths(List<Judged> judged, double rate) {
    List<Judged> best =
        judged.stream().sorted(Comparator.comparingDouble(Judged::score).reversed()).toList();
    List<List<Judged>> members = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      members.add(new ArrayList<>());
    }
    int first = 0;
    for (int i = 0; i < best.size(); i++) {
      if (best.get(i).score() != best.get(first).score()) {
        first = i;
      }
      members.get((int) ((long) TENTHS * first / best.size())).add(best.get(i));
    }
    List<ScoreGroup> tenths = new ArrayList<>();
    for (int tenth = 0; tenth < TENTHS; tenth++) {
      if (!members.get(tenth).isEmpty()) {
        tenths.add(ScoreGroup.of(String.valueOf(tenth + 1), members.get(tenth), rate));
      }
    }
    return tenths;
  }

  private static List<ScoreGroup> bands(Definition definition, List<Judged> judged, double rate) {
    List<ScoreGroup> groups = new ArrayList<>();
    for (Band band : definition.bands()) {
      List<Judged> members =
          judged.stream().filter(one -> band.label().equals(one.band())).toList();
      if (!members.isEmpty()) {
        groups.add(ScoreGroup.of(band.label(), members, rate));
      }
    }
    return groups;
  }
}
