package io.clientele.scoring.satisfaction;

/**
 * How far a complaint is, as far as satisfaction goes. A complaint that is settled well leaves
 * customers more satisfied than before, one that is not leaves them where they were when they
 * complained (de Matos, Henrique and Rossi, Service Recovery Paradox: A Meta-Analysis, Journal of
 * Service Research 10(1), 2007); the values are a judgement.
 */
public enum ComplaintState {
  /** Nothing has been settled yet, or no longer. */
  OPEN(-1),
  /** Settled; how well is not known. */
  RESOLVED(-0.3),
  RESOLVED_WELL(0.2),
  RESOLVED_BADLY(-1);

  private final double value;

  ComplaintState(double value) {
    this.value = value;
  }

  /** The value of its signal, in [-1, 1]. */
  public double value() {
    return value;
  }
}
