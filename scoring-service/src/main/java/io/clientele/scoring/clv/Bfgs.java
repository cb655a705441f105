package io.clientele.scoring.clv;

import java.util.function.Function;

/**
 * Minimises a smooth function of a few variables within a box: the method of Broyden, Fletcher,
 * Goldfarb and Shanno with backtracking (Nocedal and Wright, Numerical Optimization, chapter 6). A
 * variable at a wall that would go further is held there. It tells where it came to; whether that
 * is a minimum the caller judges by the gradient.
 */
final class Bfgs {

  /**
   * The walls of the box: a parameter lies between e^-14 and e^14, about a millionth and a million.
   */
  static final double WALL = 14;

  private static final double LONGEST_STEP = 2;
  private static final int MOST_STEPS = 300;
  private static final int MOST_HALVINGS = 30;

  private final Function<double[], Objective.Evaluation> function;
  private final double tolerance;
  private Objective.Evaluation current;
  private double[][] inverse;

  private Bfgs(
      Function<double[], Objective.Evaluation> function,
      double tolerance,
      double[] start,
      double[][] inverse) {
    this.function = function;
    this.tolerance = tolerance;
    this.current = function.apply(start);
    this.inverse = inverse;
  }

  /**
   * Where the search ended.
   *
   * @param last the function there
   * @param inverse an approximation of the inverse of the second derivatives
   */
  @SuppressWarnings("ArrayRecordComponent") // compared by nobody
  record End(Objective.Evaluation last, double[][] inverse) {

    /** The greatest absolute derivative, but of variables that press against a wall. */
    double gradientNorm() {
      return norm(last);
    }
  }

  static End minimise(
      Function<double[], Objective.Evaluation> function,
      double tolerance,
      double[] start,
      double[][] inverse) {
    Bfgs search = new Bfgs(function, tolerance, start, inverse);
    for (int step = 0; step < MOST_STEPS && search.step(); step++) {}
    return new End(search.current, search.inverse);
  }

  static double[][] identity(int size) {
    double[][] identity = new double[size][size];
    for (int i = 0; i < size; i++) {
      identity[i][i] = 1;
    }
    return identity;
  }

  private static boolean held(Objective.Evaluation at, int i) {
    return (at.point()[i] <= -WALL && at.gradient()[i] > 0)
        || (at.point()[i] >= WALL && at.gradient()[i] < 0);
  }

  private static double norm(Objective.Evaluation at) {
    double norm = at.finite() ? 0 : Double.POSITIVE_INFINITY;
    for (int i = 0; i < at.gradient().length; i++) {
      norm = held(at, i) ? norm : Math.max(norm, Math.abs(at.gradient()[i]));
    }
    return norm;
  }

  private boolean step() {
    if (norm(current) <= tolerance || !current.finite()) {
      return false;
    }
    double[] direction = direction();
    if (slope(direction) >= 0) {
      inverse = identity(direction.length);
      direction = direction();
    }
    double length = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++) {
      Objective.Evaluation next = function.apply(moved(direction, length));
      if (next.finite() && better(next)) {
        learn(next);
        current = next;
        return true;
      }
      length /= halving < 2 ? 2 : 4;
    }
    return false;
  }

  /**
   * Enough lower; where the values do not differ any more in their digits, the gradient decides.
   */
  private boolean better(Objective.Evaluation next) {
    double expected = 0;
    for (int i = 0; i < next.point().length; i++) {
      expected += current.gradient()[i] * (next.point()[i] - current.point()[i]);
    }
    double noise = 1e-14 * Math.abs(current.value());
    return next.value() <= current.value() + 1e-4 * expected - noise
        || (next.value() <= current.value() + noise && norm(next) < norm(current));
  }

  private double[] direction() {
    int size = inverse.length;
    double[] direction = new double[size];
    double longest = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size && !held(current, i); j++) {
        direction[i] -= held(current, j) ? 0 : inverse[i][j] * current.gradient()[j];
      }
      longest = Math.max(longest, Math.abs(direction[i]));
    }
    for (int i = 0; i < size && longest > LONGEST_STEP; i++) {
      direction[i] *= LONGEST_STEP / longest;
    }
    return direction;
  }

  private double slope(double[] direction) {
    double slope = 0;
    for (int i = 0; i < direction.length; i++) {
      slope += direction[i] * current.gradient()[i];
    }
    return slope;
  }

  private double[] moved(double[] direction, double length) {
    double[] moved = new double[direction.length];
    for (int i = 0; i < moved.length; i++) {
      moved[i] = Math.clamp(current.point()[i] + length * direction[i], -WALL, WALL);
    }
    return moved;
  }

  private void learn(Objective.Evaluation next) {
    int size = inverse.length;
    double[] s = new double[size];
    double[] y = new double[size];
    double[] hy = new double[size];
    double sy = 0;
    double yy = 0;
    for (int i = 0; i < size; i++) {
      s[i] = next.point()[i] - current.point()[i];
      y[i] = next.gradient()[i] - current.gradient()[i];
      sy += s[i] * y[i];
      yy += y[i] * y[i];
    }
    if (!(sy > 1e-12 * Math.sqrt(yy)) || sy * sy < 1e-300) {
      return;
    }
    double yhy = 0;
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        hy[i] += inverse[i][j] * y[j];
      }
      yhy += y[i] * hy[i];
    }
    double[][] updated = new double[size][size];
    for (int i = 0; i < size; i++) {
      for (int j = 0; j < size; j++) {
        updated[i][j] =
            inverse[i][j] + (1 + yhy / sy) * s[i] * s[j] / sy - (hy[i] * s[j] + s[i] * hy[j]) / sy;
      }
    }
    inverse = updated;
  }
}
