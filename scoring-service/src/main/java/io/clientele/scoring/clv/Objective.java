package io.clientele.scoring.clv;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;

/**
 * What a fit makes least: the negative logarithm of the likelihood by customer plus the penalty, as
 * a function of the logarithms of the parameters. Rows are summed in chunks, and the chunks in
 * their order, so the sum is the same on any number of threads.
 */
record Objective(Likelihood likelihood, double penalty, Executor executor) {

  private static final int CHUNK = 16_384;

  /**
   * The objective at a point.
   *
   * @param point logarithms of parameters
   * @param value the objective
   * @param gradient its derivatives by the logarithms
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record Evaluation(double[] point, double value, double[] gradient) {

    boolean finite() {
      double sum = value;
      for (double slope : gradient) {
        sum += slope;
      }
      return Double.isFinite(sum);
    }
  }

  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  private record Part(double sum, double[] gradient) {}

  Evaluation at(double[] point) {
    int size = point.length;
    double[] parameters = new double[size];
    for (int i = 0; i < size; i++) {
      parameters[i] = Math.exp(point[i]);
    }
    Likelihood.Sum sum = likelihood.at(parameters);
    double value = 0;
    double[] gradient = new double[size];
    for (CompletableFuture<Part> chunk : chunks(sum, size)) {
      Part part = chunk.join();
      value -= part.sum;
      for (int i = 0; i < size; i++) {
        gradient[i] -= part.gradient[i];
      }
    }
    value /= likelihood.customers();
    for (int i = 0; i < size; i++) {
      gradient[i] = gradient[i] * parameters[i] / likelihood.customers() + 2 * penalty * point[i];
      value += penalty * point[i] * point[i];
    }
    return new Evaluation(point.clone(), value, gradient);
  }

  private List<CompletableFuture<Part>> chunks(Likelihood.Sum sum, int size) {
    List<CompletableFuture<Part>> chunks = new ArrayList<>();
    int rows = likelihood.rows();
    for (int from = 0; from < rows; from += CHUNK) {
      int start = from;
      int end = Math.min(rows, from + CHUNK);
      chunks.add(
          end - start == rows
              ? CompletableFuture.completedFuture(part(sum, start, end, size))
              : CompletableFuture.supplyAsync(() -> part(sum, start, end, size), executor));
    }
    return chunks;
  }

  private static Part part(Likelihood.Sum sum, int from, int to, int size) {
    double[] gradient = new double[size];
    return new Part(sum.add(from, to, gradient), gradient);
  }
}
