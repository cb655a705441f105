package io.clientele.scoring.clv;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import org.hipparchus.special.Gamma;

/**
 * Gamma-Gamma: Fader and Hardie, The Gamma-Gamma Model of Monetary Value (2013); Colombo and Jiang
 * (1999). The value of a day with a purchase is Gamma(p, nu), and nu ~ Gamma(q, v) over the buyers,
 * independent of how often they buy.
 *
 * <p>{@code E[M | x, m] = p (v + m x) / (p x + q - 1)}. With q <= 1 the mean over buyers is
 * infinite; answers then are those of q = {@value #LEAST_Q}.
 *
 * @param p shape of the values of one buyer
 * @param q shape of the buyers
 * @param v scale of the buyers, an amount of money
 */
public record GammaGamma(double p, double q, double v) implements SpendModel {

  /** The names of the parameters, in the order of covariances. */
  public static final List<String> PARAMETERS = List.of("p", "q", "v");

  static final double LEAST_Q = 1.05;

  /** Refuses parameters that are not positive and finite. */
  public GammaGamma {
    Parameters.check(p, q, v);
  }

  /** The model with these parameters. */
  public static GammaGamma of(Map<String, Double> parameters) {
    return of(Parameters.array(PARAMETERS, parameters));
  }

  static GammaGamma of(double... parameters) {
    return new GammaGamma(parameters[0], parameters[1], parameters[2]);
  }

  @Override
  public SortedMap<String, Double> parameters() {
    return Parameters.map(PARAMETERS, p, q, v);
  }

  /** The logarithm of the density of the mean value of so many days (eq. 1a). */
  public double logLikelihood(long days, double mean) {
    double shape = p * days;
    return Gamma.logGamma(shape + q)
        - Gamma.logGamma(shape)
        - Gamma.logGamma(q)
        - q * Math.log1p(mean * days / v)
        - Math.log(mean)
        - shape * Math.log1p(v / (mean * days));
  }

  @Override
  public double meanPurchase(long days, double mean) {
    return p * (v + (days == 0 ? 0 : mean * days)) / (p * days + Math.max(q, LEAST_Q) - 1);
  }
}
