package io.clientele.scoring.clv;

import org.hipparchus.special.Gamma;

/**
 * The models once more, slowly and independently of the code that is tested: what a buyer of known
 * rate and known inclination to stop does is elementary; it is averaged over both by the
 * trapezoidal rule in their logarithms (of a probability: in its log odds), where that rule
 * converges exponentially. No closed form of a mixture is used.
 */
final class MixtureReference {

  private static final double STEP = 0.06;
  private static final double NEGLIGIBLE = 30;

  /** One question: a history, and what is asked about it and about nobody in particular. */
  record Question(RepeatHistory history, double horizon, double rate, int count) {}

  /**
   * The answers.
   *
   * @param logLikelihood of the history
   * @param alive the probability to be alive at its end
   * @param expected purchases of an unknown buyer up to the age
   * @param probability of the count of an unknown buyer up to the age
   * @param conditional expected purchases within the horizon
   * @param discounted the same, discounted
   * @param purchase the probability of a purchase within the horizon
   */
  record Answers(
      double logLikelihood,
      double alive,
      double expected,
      double probability,
      double conditional,
      double discounted,
      double purchase) {

    double[] values() {
      return new double[] {
        logLikelihood, alive, expected, probability, conditional, discounted, purchase
      };
    }
  }

  /** A buyer whose two hidden quantities are known. */
  private interface Buyer {

    double[] answers(double first, double second, Question question);
  }

  private MixtureReference() {}

  static Answers answers(Family family, double[] p, Question question) {
    return switch (family) {
      case BG_NBD ->
          mixed(gamma(p[0], p[1]), beta(p[2], p[3]), (l, q, c) -> geometric(l, q, c, 0), question);
      case MBG_NBD ->
          mixed(gamma(p[0], p[1]), beta(p[2], p[3]), (l, q, c) -> geometric(l, q, c, 1), question);
      case PARETO_NBD ->
          mixed(gamma(p[0], p[1]), gamma(p[2], p[3]), MixtureReference::pareto, question);
      case BG_BB ->
          mixed(beta(p[0], p[1]), beta(p[2], p[3]), MixtureReference::bernoulli, question);
      case NBD ->
          mixed(gamma(p[0], p[1]), new double[][] {{0, 1}}, MixtureReference::pareto, question);
    };
  }

  private static Answers mixed(
      double[][] firsts, double[][] seconds, Buyer buyer, Question question) {
    double[] sums = new double[7];
    for (double[] first : firsts) {
      for (double[] second : seconds) {
        double weight = first[1] * second[1];
        if (weight > 1e-60) {
          double[] values = buyer.answers(first[0], second[0], question);
          for (int i = 0; i < values.length; i++) {
            sums[i] += weight * values[i];
          }
        }
      }
    }
    double likelihood = sums[0] + sums[1];
    return new Answers(
        Math.log(likelihood),
        sums[0] / likelihood,
        sums[2],
        sums[3],
        sums[4] / likelihood,
        sums[5] / likelihood,
        sums[6] / likelihood);
  }

  /** {@code ln rate = c + v - e^-v}: the long tail of small rates takes few nodes. */
  private static double[][] gamma(double shape, double rate) {
    return gamma(shape, rate, STEP);
  }

  private static double[][] gamma(double shape, double rate, double step) {
    double centre = Math.log(shape / rate) - 2;
    double constant = shape * Math.log(rate) - Gamma.logGamma(shape);
    double from = -Math.log(4 + NEGLIGIBLE / shape);
    int size = (int) ((8 - from) / step);
    double[][] nodes = new double[size][];
    for (int i = 0; i < size; i++) {
      double v = from + i * step;
      double u = centre + v - Math.exp(-v);
      double density = Math.exp(constant + shape * u - rate * Math.exp(u));
      nodes[i] = new double[] {Math.exp(u), density * step * (1 + Math.exp(-v))};
    }
    return nodes;
  }

  /** {@code ln(p / (1 - p)) = 2 sinh v}. */
  private static double[][] beta(double a, double b) {
    double constant = Gamma.logGamma(a + b) - Gamma.logGamma(a) - Gamma.logGamma(b);
    double reach = Math.log(4 + NEGLIGIBLE / Math.min(a, b));
    int half = (int) (reach / STEP);
    double[][] nodes = new double[2 * half + 1][];
    for (int i = -half; i <= half; i++) {
      double v = i * STEP;
      double u = 2 * Math.sinh(v);
      double density =
          Math.exp(constant - a * Math.log1p(Math.exp(-u)) - b * Math.log1p(Math.exp(u)));
      nodes[i + half] = new double[] {1 / (1 + Math.exp(-u)), density * STEP * 2 * Math.cosh(v)};
    }
    return nodes;
  }

  private static double poisson(int count, double mean) {
    return mean == 0
        ? count == 0 ? 1 : 0
        : Math.exp(count * Math.log(mean) - mean - Gamma.logGamma(count + 1.0));
  }

  private static double poissonTail(int from, double mean) {
    return from == 0 ? 1 : mean == 0 ? 0 : Gamma.regularizedGammaP(from, mean);
  }

  private static double grown(double rate, double time) {
    return rate * time < 1e-12 ? time : -Math.expm1(-rate * time) / rate;
  }

  private static double geometric(double stop, int chances) {
    return chances == 0 ? 1 : Math.exp(chances * Math.log1p(-stop));
  }

  /** Rate l, probability q to stop after a purchase; {@code extra} chances at the first one. */
  private static double[] geometric(double l, double q, Question c, int extra) {
    int x = (int) c.history().frequency();
    double age = c.history().age();
    double times = Math.pow(l, x);
    double alive = geometric(q, x + extra) * times * Math.exp(-l * age);
    int chances = x + extra;
    double gone =
        chances == 0
            ? 0
            : q * geometric(q, chances - 1) * times * Math.exp(-l * c.history().recency());
    double begins = extra == 0 ? 1 : 1 - q;
    int k = c.count();
    double stopped = k + extra == 0 ? 0 : q * geometric(q, k + extra - 1) * poissonTail(k, l * age);
    return new double[] {
      alive,
      gone,
      begins * l * grown(l * q, age),
      geometric(q, k + extra) * poisson(k, l * age) + stopped,
      alive * l * grown(l * q, c.horizon()),
      alive * l * grown(l * q + c.rate(), c.horizon()),
      alive * -Math.expm1(-l * c.horizon())
    };
  }

  /** Rates l of buying and m of stopping. */
  private static double[] pareto(double l, double m, Question c) {
    int x = (int) c.history().frequency();
    double age = c.history().age();
    double silence = age - c.history().recency();
    double times = Math.pow(l, x);
    double alive = times * Math.exp(-(l + m) * age);
    double gone = times * Math.exp(-(l + m) * c.history().recency()) * m * grown(l + m, silence);
    int k = c.count();
    double stopped =
        m == 0 ? 0 : m / (l + m) * Math.pow(l / (l + m), k) * poissonTail(k + 1, (l + m) * age);
    return new double[] {
      alive,
      gone,
      l * grown(m, age),
      Math.exp(-m * age) * poisson(k, l * age) + stopped,
      alive * l * grown(m, c.horizon()),
      alive * l * grown(m + c.rate(), c.horizon()),
      alive * l * grown(l + m, c.horizon())
    };
  }

  /** Probabilities p to buy at an occasion and q to stop before it; times are whole. */
  private static double[] bernoulli(double p, double q, Question c) {
    int x = (int) c.history().frequency();
    int last = (int) c.history().recency();
    int n = (int) c.history().age();
    double alive = Math.pow(p, x) * geometric(p, n - x) * geometric(q, n);
    double gone = 0;
    for (int i = last; i < n; i++) {
      gone += Math.pow(p, x) * geometric(p, i - x) * q * geometric(q, i);
    }
    int k = c.count();
    double count =
        k > n ? 0 : binomial(n, k) * Math.pow(p, k) * geometric(p, n - k) * geometric(q, n);
    double expected = 0;
    for (int i = 0; i < n; i++) {
      count +=
          i < k ? 0 : binomial(i, k) * Math.pow(p, k) * geometric(p, i - k) * q * geometric(q, i);
      expected += p * geometric(q, i + 1);
    }
    double within = 0;
    double discounted = 0;
    double first = 0;
    for (int i = 1; i <= c.horizon(); i++) {
      within += p * geometric(q, i);
      discounted += p * geometric(q, i) * Math.exp(-c.rate() * i);
      first += p * geometric(p, i - 1) * geometric(q, i);
    }
    return new double[] {
      alive, gone, expected, count, alive * within, alive * discounted, alive * first
    };
  }

  private static double binomial(int n, int k) {
    return k > n
        ? 0
        : Math.exp(Gamma.logGamma(n + 1.0) - Gamma.logGamma(k + 1.0) - Gamma.logGamma(n - k + 1.0));
  }

  /** Of Gamma-Gamma: the logarithm of the density of a mean, and the expected next value. */
  static double[] spend(double p, double q, double v, int days, double mean) {
    double likelihood = 0;
    double value = 0;
    double shape = p * days;
    for (double[] node : gamma(q, v, STEP / 10)) {
      double scale = node[0];
      double density =
          days == 0
              ? 1
              : Math.exp(
                  shape * Math.log(scale * days)
                      + (shape - 1) * Math.log(mean)
                      - scale * days * mean
                      - Gamma.logGamma(shape));
      likelihood += node[1] * density;
      value += node[1] * density * p / scale;
    }
    return new double[] {Math.log(likelihood), value / likelihood};
  }
}
