package io.clientele.scoring.clv;

/** Nodes and weights of Gauss-Legendre quadrature on [0, 1]. */
final class GaussLegendre {

  private final double[] nodes;
  private final double[] weights;

  private GaussLegendre(double[] nodes, double[] weights) {
    this.nodes = nodes;
    this.weights = weights;
  }

  /** The rule that is exact for polynomials up to degree {@code 2 size - 1}. */
  static GaussLegendre of(int size) {
    double[] nodes = new double[size];
    double[] weights = new double[size];
    for (int i = 0; i < size; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (size + 0.5));
      double slope = 1;
      for (int step = 0; step < 100; step++) {
        double before = 1;
        double value = x;
        for (int degree = 2; degree <= size; degree++) {
          double next = ((2 * degree - 1) * x * value - (degree - 1) * before) / degree;
          before = value;
          value = next;
        }
        slope = size * (x * value - before) / (x * x - 1);
        double move = value / slope;
        x -= move;
        if (Math.abs(move) < 1e-16) {
          break;
        }
      }
      nodes[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(nodes, weights);
  }

  int size() {
    return nodes.length;
  }

  double node(int index) {
    return nodes[index];
  }

  double weight(int index) {
    return weights[index];
  }
}
