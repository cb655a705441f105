package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An indicator in bins with the weight of evidence of each.
 *
 * @param points the bins; their points are the weights
 * @param missing the weight of those without a value; 0 where everybody has one
 * @param information the information value: how much it tells, over all bins
 * @param groups bins with somebody in them, those without a value as one; below 2 it tells nothing
 */
record EvidenceTable(Points points, double missing, double information, int groups) {

  private static final double DIGITS = 1e6;

  /**
   * The table of an indicator.
   *
   * @param values null: missing
   */
  static EvidenceTable of(
      Indicator indicator, List<? extends @Nullable Value> values, boolean[] positive) {
    return switch (indicator.points()) {
      case TextBins bins -> ofTexts(bins, values, positive);
      case NumberBins bins -> ofNumbers(bins, values, positive);
      case Curve curve ->
          ofNumbers(found(indicator.monotone(), values, positive), values, positive);
    };
  }

  private static NumberBins found(
      Monotone monotone, List<? extends @Nullable Value> values, boolean[] positive) {
    double[] numbers = new double[values.size()];
    boolean[] outcomes = new boolean[values.size()];
    int known = 0;
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      if (value != null) {
        numbers[known] = Points.number(value).orElseThrow();
        outcomes[known++] = positive[i];
      }
    }
    List<Double> edges =
        QuantileEdges.of(Arrays.copyOf(numbers, known), Arrays.copyOf(outcomes, known), monotone);
    List<NumberBins.Bin> bins = new ArrayList<>();
    for (int i = 0; i <= edges.size(); i++) {
      bins.add(
          new NumberBins.Bin(
              i == 0 ? null : edges.get(i - 1), i == edges.size() ? null : edges.get(i), 0, null));
    }
    return new NumberBins(bins);
  }

  private static EvidenceTable ofNumbers(
      NumberBins bins, List<? extends @Nullable Value> values, boolean[] positive) {
    Counts counts = new Counts(bins.bins().size());
    for (int i = 0; i < values.size(); i++) {
      Value value = values.get(i);
      int place = value == null ? -1 : bins.placeOf(Points.number(value).orElseThrow());
      counts.add(place, positive[i]);
    }
    List<NumberBins.Bin> weighed = new ArrayList<>();
    for (int i = 0; i < bins.bins().size(); i++) {
      double weight = counts.weight(i);
      weighed.add(
          new NumberBins.Bin(bins.bins().get(i).from(), bins.bins().get(i).to(), weight, weight));
    }
    return counts.table(new NumberBins(weighed));
  }

  private static EvidenceTable ofTexts(
      TextBins bins, List<? extends @Nullable Value> values, boolean[] positive) {
    Counts counts = new Counts(bins.bins().size());
    for (int i = 0; i < values.size(); i++) {
      int place =
          values.get(i) instanceof Value.Text(String text)
              ? bins.binOf(text).map(bins.bins()::indexOf).orElse(-1)
              : -1;
      counts.add(place, positive[i]);
    }
    List<TextBins.Bin> weighed = new ArrayList<>();
    for (int i = 0; i < bins.bins().size(); i++) {
      double weight = counts.weight(i);
      weighed.add(new TextBins.Bin(bins.bins().get(i).values(), weight, weight));
    }
    return counts.table(TextBins.of(weighed));
  }

  /** The weight of evidence of a value. */
  double weight(@Nullable Value value) {
    return value == null ? missing : points.of(value).orElse(missing);
  }

  private static final class Counts {

    private final Tally[] bins;
    private Tally unknown = Tally.NONE;
    private Tally all = Tally.NONE;

    Counts(int size) {
      bins = new Tally[size];
      Arrays.fill(bins, Tally.NONE);
    }

    void add(int place, boolean positive) {
      all = all.plus(positive);
      if (place < 0) {
        unknown = unknown.plus(positive);
      } else {
        bins[place] = bins[place].plus(positive);
      }
    }

    private int groups() {
      return (int) Arrays.stream(bins).filter(bin -> bin.size() > 0).count()
          + (unknown.size() > 0 ? 1 : 0);
    }

    double weight(int place) {
      return weight(bins[place]);
    }

    // A group that nobody is in says nothing.
    private double weight(Tally group) {
      return group.size() == 0
          ? 0
          : Math.rint(group.weightOfEvidence(all, groups()) * DIGITS) / DIGITS;
    }

    EvidenceTable table(Points points) {
      double information = unknown.size() == 0 ? 0 : unknown.information(all, groups());
      for (Tally bin : bins) {
        information += bin.size() == 0 ? 0 : bin.information(all, groups());
      }
      return new EvidenceTable(points, weight(unknown), information, groups());
    }
  }
}
