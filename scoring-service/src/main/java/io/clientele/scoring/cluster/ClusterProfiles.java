package io.clientele.scoring.cluster;

import io.clientele.scoring.cluster.Cluster.Trait;
import io.clientele.scoring.cluster.ClusterWords.Word;
import io.clientele.scoring.expression.Name;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Describes clusters by the customers that they were found by. */
record ClusterProfiles(FeatureTable table, List<Scale> scales, Points points, ClusterWords words) {

  /**
   * Clusters in their order, the greatest first; whoever is nobody's is left out.
   *
   * @param distance mean distance of the customers to the centres
   */
  record Profiled(Shape shape, List<Cluster> clusters, double silhouette, double distance) {}

  Profiled of(Shape found, SplittableRandom random) {
    Shape shape = found.pick(bySize(Choice.labels(found, points), found.size()));
    int[] labels = Choice.labels(shape, points);
    int k = shape.size();
    long[] sizes = sizes(labels, k);
    Silhouette silhouette = Silhouette.of(points, labels, random);
    List<List<Trait>> traits = traits(labels, sizes);
    List<Word> names = new Naming(words, features()).all(traits);
    List<Cluster> clusters = new ArrayList<>();
    double distance = 0;
    for (int i = 0; i < labels.length; i++) {
      distance += shape.distance(points.row(i), labels[i]);
    }
    for (int c = 0; c < k; c++) {
      clusters.add(
          new Cluster(
              names.get(c).name(),
              names.get(c).display(),
              sizes[c],
              (double) sizes[c] / labels.length,
              means(labels, c),
              traits.get(c),
              c < silhouette.byGroup().length ? silhouette.byGroup()[c] : 0));
    }
    return new Profiled(shape, clusters, silhouette.mean(), distance / labels.length);
  }

  private static int[] bySize(int[] labels, int k) {
    long[] sizes = sizes(labels, k);
    return IntStream.range(0, k)
        .boxed()
        .filter(c -> sizes[c] > 0)
        .sorted(Comparator.comparingLong(c -> -sizes[c]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static long[] sizes(int[] labels, int k) {
    long[] sizes = new long[k];
    Arrays.stream(labels).forEach(label -> sizes[label]++);
    return sizes;
  }

  private List<List<Trait>> traits(int[] labels, long[] sizes) {
    List<List<Trait>> all = new ArrayList<>();
    Arrays.stream(sizes).forEach(size -> all.add(new ArrayList<>()));
    for (int j = 0; j < scales.size(); j++) {
      double[] sums = new double[sizes.length];
      double sum = 0;
      double squares = 0;
      for (int i = 0; i < labels.length; i++) {
        double value = points.at(i, j);
        sums[labels[i]] += value;
        sum += value;
        squares += value * value;
      }
      double mean = sum / labels.length;
      double deviation = Math.sqrt(Math.max(0, squares / labels.length - mean * mean));
      for (int c = 0; c < sizes.length; c++) {
        double apart = sizes[c] == 0 ? 0 : sums[c] / sizes[c] - mean;
        all.get(c).add(new Trait(scales.get(j).name(), deviation == 0 ? 0 : apart / deviation));
      }
    }
    all.forEach(
        traits -> traits.sort(Comparator.comparingDouble(trait -> -Math.abs(trait.deviation()))));
    return all;
  }

  private Map<String, Double> means(int[] labels, int cluster) {
    Map<String, Double> means = new LinkedHashMap<>();
    for (int j = 0; j < table.features().size(); j++) {
      double sum = 0;
      long known = 0;
      for (int i = 0; i < labels.length; i++) {
        double value = table.columns()[j][i];
        if (labels[i] == cluster && !Double.isNaN(value)) {
          sum += value;
          known++;
        }
      }
      if (known > 0) {
        means.put(table.features().get(j).name(), sum / known);
      }
    }
    return means;
  }

  private Map<String, Name> features() {
    Map<String, Name> byName = new HashMap<>();
    table.features().forEach(feature -> byName.put(feature.name(), feature));
    return byName;
  }
}
