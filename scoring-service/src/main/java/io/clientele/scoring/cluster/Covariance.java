package io.clientele.scoring.cluster;

/** What a component's covariance may be. */
enum Covariance {
  /** The features vary independently. */
  DIAGONAL(1),
  /** They may vary together: a tenth of the way shrunk to the diagonal. */
  SHRUNKEN(0.1);

  private final double shrinkage;

  Covariance(double shrinkage) {
    this.shrinkage = shrinkage;
  }

  /** By how much what lies off the diagonal is taken back, in [0, 1]. */
  double shrinkage() {
    return shrinkage;
  }

  /** Free parameters of a mixture. */
  int parameters(int components, int dimensions) {
    int each = this == DIAGONAL ? dimensions : dimensions * (dimensions + 1) / 2;
    return components * (dimensions + each) + components - 1;
  }
}
