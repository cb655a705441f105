package io.clientele.scoring.clv;

/** The likelihood of compressed data as a function of a model's parameters. */
interface Likelihood {

  /** How many rows the data have. */
  int rows();

  /** How many customers stand behind them. */
  long customers();

  /** The likelihood at these parameters, ready to be summed. Sums may run at the same time. */
  Sum at(double[] parameters);

  /** Sums over some rows. */
  interface Sum {

    /**
     * The logarithm of the likelihood of the rows from {@code from} to before {@code to}.
     *
     * @param gradient the derivatives by the parameters are added to it
     */
    double add(int from, int to, double[] gradient);
  }

  /** Of a family of models. */
  static Likelihood of(Family family, PurchaseCounts counts) {
    return switch (family) {
      case BG_NBD -> new BetaGeometricLikelihood(counts, 0);
      case MBG_NBD -> new BetaGeometricLikelihood(counts, 1);
      case PARETO_NBD -> new ParetoLikelihood(counts);
      case BG_BB -> new BetaBernoulliLikelihood(counts.occasions());
      case NBD -> new NegativeBinomialLikelihood(counts);
    };
  }
}
