package io.clientele.scoring.cluster;

import io.clientele.scoring.operation.Progress;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How many clusters there are to be: as many as give the greatest mean silhouette, or of mixtures
 * the least BIC.
 *
 * @param covariance of a mixture
 */
record Choice(Method method, int k, Covariance covariance, List<Candidate> candidates) {

  /** Of more points some are drawn to choose by, and to fit mixtures to. */
  static final int MOST_POINTS = 20_000;

  Choice {
    candidates = List.copyOf(candidates);
  }

  static Choice of(
      Points all, Wanted wanted, int most, SplittableRandom random, Progress progress) {
    Points points = some(all, MOST_POINTS, random);
    int least = wanted.k() == 0 ? 2 : wanted.k();
    List<Candidate> candidates = new ArrayList<>();
    Choice best = new Choice(wanted.method(), least, Covariance.DIAGONAL, List.of());
    double leastLoss = Double.POSITIVE_INFINITY;
    for (int k = least; k <= most && points.distinct(k) >= k; k++) {
      progress.at("trying " + k + " clusters", 0.4 + 0.3 * (k - least) / (most - least + 1));
      Partition partition = KMeans.withDefaults().fit(points, k, random);
      if (wanted.method() == Method.K_MEANS) {
        double silhouette = Silhouette.of(points, partition.labels(), random).mean();
        candidates.add(new Candidate(k, silhouette, null, partition.inertia()));
        if (-silhouette < leastLoss) {
          leastLoss = -silhouette;
          best = new Choice(wanted.method(), k, Covariance.DIAGONAL, List.of());
        }
      } else {
        MixtureFit fit = mixture(points, partition);
        int[] labels = labels(new Shape.Likeliest(fit.mixture()), points);
        candidates.add(
            new Candidate(
                k, Silhouette.of(points, labels, random).mean(), fit.bic(), partition.inertia()));
        if (fit.bic() < leastLoss) {
          leastLoss = fit.bic();
          best = new Choice(wanted.method(), k, fit.covariance(), List.of());
        }
      }
    }
    return new Choice(best.method(), best.k(), best.covariance(), candidates);
  }

  private static MixtureFit mixture(Points points, Partition start) {
    MixtureFit best = Expectation.fit(points, start, Covariance.DIAGONAL);
    if (points.dimensions() > 1) {
      MixtureFit other = Expectation.fit(points, start, Covariance.SHRUNKEN);
      best = other.bic() < best.bic() ? other : best;
    }
    return best;
  }

  /** Finds that many clusters of the points; a mixture of some drawn of very many. */
  Shape fit(Points points, int clusters, SplittableRandom source) {
    if (method == Method.K_MEANS) {
      Partition found = KMeans.withDefaults().fit(points, clusters, source);
      return new Shape.Nearest(found.centres(), clusters);
    }
    Points some = some(points, MOST_POINTS, source);
    int k = some.distinct(clusters);
    Partition start = KMeans.withDefaults().fit(some, k, source);
    return new Shape.Likeliest(Expectation.fit(some, start, covariance).mixture());
  }

  /** Where each of the points belongs. */
  static int[] labels(Shape shape, Points points) {
    int[] labels = new int[points.size()];
    for (int i = 0; i < labels.length; i++) {
      labels[i] = shape.assign(points.row(i)).place();
    }
    return labels;
  }

  /** All points, or some drawn of them. */
  static Points some(Points all, int most, SplittableRandom random) {
    return all.size() <= most ? all : all.pick(Draws.without(all.size(), most, random));
  }
}
