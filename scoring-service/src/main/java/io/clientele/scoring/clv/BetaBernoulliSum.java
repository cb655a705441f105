package io.clientele.scoring.clv;

/**
 * The likelihood of a {@link BgBb}, occasion by occasion after the last purchase, relative to that
 * of the history up to there. Carried in a scaled form: only the odds of having stopped and the
 * logarithm of being alive, so that nothing underflows.
 */
final class BetaBernoulliSum {

  private static final double CERTAIN = 1e250;

  private final BgBb model;
  private final Occasions history;
  private int seen;
  private double logAlive;
  private double odds;

  private BetaBernoulliSum(BgBb model, Occasions history) {
    this.model = model;
    this.history = history;
    this.seen = history.last();
    this.logAlive = start();
  }

  static BetaBernoulliSum of(BgBb model, Occasions history) {
    BetaBernoulliSum sum = new BetaBernoulliSum(model, history);
    while (sum.seen < history.seen() && sum.odds <= CERTAIN) {
      sum.missAnother();
    }
    return sum;
  }

  /** {@code ln(B(alpha + x, beta + t_x - x) / B(alpha, beta) B(gamma, delta + t_x) / B(...))}. */
  private double start() {
    int x = history.used();
    int last = history.last();
    return Rising.log(model.alpha(), x)
        + Rising.log(model.beta(), last - x)
        - Rising.log(model.alpha() + model.beta(), last)
        + Rising.logBetaPower(model.gamma(), model.delta(), last);
  }

  /** One more occasion without a purchase. Who certainly has stopped does not change any more. */
  void missAnother() {
    seen++;
    if (odds > CERTAIN) {
      return;
    }
    int before = seen - 1;
    double stops = model.gamma() / (model.gamma() + model.delta() + before);
    double stays = (model.delta() + before) / (model.gamma() + model.delta() + before);
    double misses =
        (model.beta() + before - history.used()) / (model.alpha() + model.beta() + before);
    odds = (odds + stops) / (stays * misses);
    logAlive += Math.log(stays * misses);
  }

  double logLikelihood() {
    return logAlive + Math.log1p(odds);
  }

  double alive() {
    return 1 / (1 + odds);
  }
}
