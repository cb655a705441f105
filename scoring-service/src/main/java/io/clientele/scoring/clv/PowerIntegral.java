package io.clientele.scoring.clv;

/**
 * The integral {@code I = int_from^to (1 + (t - from) / (alpha + from))^-p (1 + (t - from) / (beta
 * + from))^-q dt}, and the means under its integrand that its derivatives need. It is what stands
 * for 2F1 in the Pareto/NBD: A_0 of Schmittlein, Morrison and Colombo (1987) is this integral, and
 * 2F1 is its closed form, whose differences lose digits.
 *
 * <p>The variable is {@code u = ln(1 + (t - from) / c)}, c the time in which the integrand falls by
 * a factor e at the start; it falls ever slower. In u the integrand is smooth at a scale of one, so
 * twelve nodes of Gauss and Legendre for each panel give fourteen digits.
 */
final class PowerIntegral {

  private static final GaussLegendre RULE = GaussLegendre.of(12);
  private static final double WIDEST = 1.5;
  private static final double NEGLIGIBLE = 1e-17;

  private final double p;
  private final double alpha;
  private final double q;
  private final double beta;

  /** The integral. */
  double value;

  /** The integral with the factor {@code ln((alpha + t) / (alpha + from))} within. */
  double alphaLog;

  /** The integral with the factor {@code ln((beta + t) / (beta + from))} within. */
  double betaLog;

  /** The integral with the factor {@code 1 / (alpha + t)} within. */
  double alphaInverse;

  /** The integral with the factor {@code 1 / (beta + t)} within. */
  double betaInverse;

  PowerIntegral(double p, double alpha, double q, double beta) {
    this.p = p;
    this.alpha = alpha;
    this.q = q;
    this.beta = beta;
  }

  /** Integrates, whatever was integrated before. */
  PowerIntegral over(double from, double to) {
    value = alphaLog = betaLog = alphaInverse = betaInverse = 0;
    double left = alpha + from;
    double right = beta + from;
    double scale = 1 / (p / left + q / right);
    double length = Math.log1p((to - from) / scale);
    int panels = (int) Math.ceil(length / WIDEST);
    double width = length / panels;
    for (int panel = 0; panel < panels; panel++) {
      double before = value;
      for (int i = 0; i < RULE.size(); i++) {
        double grown = Math.exp((panel + RULE.node(i)) * width);
        add(RULE.weight(i) * width * scale * grown, scale * (grown - 1), left, right);
      }
      if (value - before < NEGLIGIBLE * value) {
        break;
      }
    }
    return this;
  }

  private void add(double weight, double time, double left, double right) {
    double a = Math.log1p(time / left);
    double b = Math.log1p(time / right);
    double part = weight * Math.exp(-p * a - q * b);
    value += part;
    alphaLog += part * a;
    betaLog += part * b;
    alphaInverse += part / (left + time);
    betaInverse += part / (right + time);
  }
}
