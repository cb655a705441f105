package io.clientele.scoring.cluster;

import io.clientele.scoring.operation.Progress;
import java.util.SplittableRandom;

/**
 * Whether other customers of the same kind would show the same clusters: samples are drawn with
 * replacement, clustered as the whole was, and what they make of the customers is compared with the
 * whole by the adjusted Rand index.
 */
final class Stability {

  private static final int SAMPLES = 10;
  private static final int MOST_POINTS = 5_000;

  private Stability() {}

  /** The mean agreement. */
  static double of(
      Points all, Choice choice, Shape found, SplittableRandom random, Progress progress) {
    Points points = Choice.some(all, MOST_POINTS, random);
    int[] labels = Choice.labels(found, points);
    double sum = 0;
    for (int sample = 0; sample < SAMPLES; sample++) {
      progress.at("comparing with drawn samples", 0.8 + 0.15 * sample / SAMPLES);
      Points drawn = points.pick(Draws.with(points.size(), points.size(), random));
      // So few different customers may be drawn that there are fewer than clusters.
      int k = drawn.distinct(choice.k());
      sum += AdjustedRand.of(labels, Choice.labels(choice.fit(drawn, k, random), points));
    }
    return sum / SAMPLES;
  }
}
