package io.clientele.scoring.clv;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * Looks for the greatest likelihood from several starts: the first near what the data suggest, the
 * others scattered about it. All run on a thinned sample of the data, at the same time where the
 * executor has threads; the best end is the start on all the data.
 */
final class Search {

  private static final double TOLERANCE = 1e-9;
  private static final double ROUGH_TOLERANCE = 1e-6;
  private static final double SCATTER = 1.2;

  private final Executor executor;
  private final long seed;
  private final int starts;

  Search(Executor executor, long seed, int starts) {
    this.executor = executor;
    this.seed = seed;
    this.starts = starts;
  }

  /**
   * The best end of all.
   *
   * @param objective of all the data
   * @param sample of some of them, computed on the thread that asks
   * @param first logarithms to start from
   */
  Bfgs.End minimise(Objective objective, Objective sample, double[] first) {
    List<CompletableFuture<Bfgs.End>> ends = new ArrayList<>();
    Random random = new Random(seed);
    for (int start = 0; start < starts; start++) {
      double[] point = first.clone();
      for (int i = 0; i < point.length && start > 0; i++) {
        point[i] += SCATTER * random.nextGaussian();
      }
      ends.add(
          CompletableFuture.supplyAsync(
              () -> Bfgs.minimise(sample::at, ROUGH_TOLERANCE, point, Bfgs.identity(point.length)),
              executor));
    }
    Bfgs.End best = ends.getFirst().join();
    for (CompletableFuture<Bfgs.End> end : ends) {
      best = better(end.join(), best);
    }
    return Bfgs.minimise(objective::at, TOLERANCE, best.last().point(), best.inverse());
  }

  private static Bfgs.End better(Bfgs.End one, Bfgs.End other) {
    boolean finite = one.last().finite();
    return finite && (!other.last().finite() || one.last().value() < other.last().value())
        ? one
        : other;
  }
}
