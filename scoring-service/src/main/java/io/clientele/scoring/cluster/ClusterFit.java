package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.ClusterProfiles.Profiled;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.operation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/** Finds clusters of customers: scales, chooses how many, fits, describes and judges. */
final class ClusterFit {

  private static final double NO_STRUCTURE = 0;
  private static final double WEAK = 0.25;
  private static final double UNSTABLE = 0.6;

  private final FeatureTable table;
  private final Wanted wanted;
  private final ClusterWords words;
  private final Progress progress;
  private final SplittableRandom random;
  private final List<Note> notes = new ArrayList<>();

  private ClusterFit(FeatureTable table, Wanted wanted, ClusterWords words, Progress progress) {
    this.table = table;
    this.wanted = wanted;
    this.words = words;
    this.progress = progress;
    random = new SplittableRandom(wanted.seed());
  }

  /**
   * The clusters of the customers.
   *
   * @param reading how the customers' values were read
   * @param before what is to be noted besides
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD where the customers are
   *     too few or too much alike
   */
  static Clustering of(
      FeatureTable table,
      Wanted wanted,
      ClusterWords words,
      FeatureReading reading,
      List<Note> before,
      Progress progress) {
    ClusterFit fit = new ClusterFit(table, wanted, words, progress);
    fit.notes.addAll(before);
    return fit.run(reading);
  }

  private Clustering run(FeatureReading reading) {
    List<Integer> kept = new ArrayList<>();
    List<Scale> scales = scales(kept);
    Points points = points(scales, kept);
    int most = most(points);
    progress.at("choosing the number of clusters", 0.4);
    Choice choice = Choice.of(points, wanted, most, random, progress);
    progress.at("finding the clusters", 0.7);
    Shape found = choice.fit(points, choice.k(), random);
    progress.at("comparing with drawn samples", 0.8);
    double stability = Stability.of(points, choice, found, random, progress);
    progress.at("describing the clusters", 0.95);
    Profiled profiled = new ClusterProfiles(table, scales, points, words).of(found, random.split());
    judge(profiled.silhouette(), stability);
    return new Clustering(
        scales,
        profiled.shape(),
        profiled.clusters(),
        points.size(),
        profiled.silhouette(),
        stability,
        profiled.distance(),
        reading.only(scales.stream().map(Scale::name).toList()),
        choice.candidates(),
        notes);
  }

  private List<Scale> scales(List<Integer> kept) {
    List<Scale> scales = new ArrayList<>();
    for (int j = 0; j < table.features().size(); j++) {
      String name = table.features().get(j).name();
      int feature = j;
      Scale.of(name, table.columns()[j])
          .ifPresentOrElse(
              scale -> {
                scales.add(scale);
                kept.add(feature);
                noteMissing(feature);
              },
              () ->
                  notes.add(
                      Note.remark(
                          "CONSTANT_FEATURE",
                          name + " is the same for everybody, or known of nobody: left out")));
    }
    if (scales.isEmpty()) {
      throw Field.invalid(
          "features",
          "every feature is the same for everybody, or known of nobody: nothing tells customers"
              + " apart");
    }
    return scales;
  }

  private void noteMissing(int feature) {
    long missing = table.missing(feature);
    if (missing > 0) {
      notes.add(
          Note.remark(
              "MISSING_VALUES",
              String.format(
                  Locale.ROOT,
                  "%s is not known of %d customers (%.1f %%): the median stands for it",
                  table.features().get(feature).name(),
                  missing,
                  100.0 * missing / table.customers())));
    }
  }

  private Points points(List<Scale> scales, List<Integer> kept) {
    int d = scales.size();
    double[] values = new double[table.customers() * d];
    for (int j = 0; j < d; j++) {
      double[] column = table.columns()[kept.get(j)];
      for (int i = 0; i < column.length; i++) {
        values[i * d + j] = scales.get(j).of(column[i]);
      }
    }
    return new Points(values, d);
  }

  // A k above the number of customers that differ cannot be found, and is not made up.
  private int most(Points points) {
    int most = wanted.k() == 0 ? wanted.maxK() : wanted.k();
    int distinct = points.distinct(most);
    if (distinct < 2) {
      throw Field.invalid("features", "by these features all customers are alike");
    }
    if (wanted.k() > distinct) {
      throw Field.invalid(
          "k",
          "by these features there are only %d different customers: ask for at most as many clusters"
              .formatted(distinct));
    }
    return Math.min(most, distinct);
  }

  private void judge(double silhouette, double stability) {
    if (silhouette <= NO_STRUCTURE) {
      notes.add(
          new Note(
              "NO_STRUCTURE",
              "customers lie no nearer to those of their own cluster than to those of the next:"
                  + " there are no such groups",
              true));
    } else if (silhouette < WEAK) {
      notes.add(
          Note.remark(
              "WEAK_STRUCTURE",
              "the clusters run into each other (silhouette below "
                  + WEAK
                  + "): they cut a"
                  + " continuum"));
    }
    if (stability < UNSTABLE) {
      notes.add(
          Note.remark(
              "UNSTABLE",
              "other samples of the same customers show other clusters (adjusted Rand index below "
                  + UNSTABLE
                  + ")"));
    }
  }
}
