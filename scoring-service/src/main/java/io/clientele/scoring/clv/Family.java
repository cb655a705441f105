package io.clientele.scoring.clv;

import java.util.List;
import java.util.Map;

/** The models of repeat buying. */
public enum Family {
  /** Buyers stop after a purchase or not at all; who never bought again never stopped. */
  BG_NBD("r", "alpha", "a", "b"),
  /** Like BG/NBD, and a buyer may stop after the first purchase too. */
  MBG_NBD("r", "alpha", "a", "b"),
  /** Buyers stop at any time. */
  PARETO_NBD("r", "alpha", "s", "beta"),
  /** Buyers have occasions, one by time unit, and stop between two of them. */
  BG_BB("alpha", "beta", "gamma", "delta"),
  /** Buyers never stop. */
  NBD("r", "alpha");

  @SuppressWarnings("ImmutableEnumChecker") // made by List.of
  private final List<String> parameters;

  Family(String... parameters) {
    this.parameters = List.of(parameters);
  }

  /** The names of the parameters, in the order of covariances. */
  public List<String> parameters() {
    return parameters;
  }

  /**
   * The model with these parameters.
   *
   * @throws IllegalArgumentException where one is missing, or not positive and finite
   */
  public PurchaseModel model(Map<String, Double> values) {
    return model(Parameters.array(parameters, values));
  }

  /** The model with these parameters, in the order of their names here. */
  PurchaseModel model(double... p) {
    return switch (this) {
      case BG_NBD -> new BgNbd(p[0], p[1], p[2], p[3]);
      case MBG_NBD -> new MbgNbd(p[0], p[1], p[2], p[3]);
      case PARETO_NBD -> new ParetoNbd(p[0], p[1], p[2], p[3]);
      case BG_BB -> new BgBb(p[0], p[1], p[2], p[3]);
      case NBD -> new Nbd(p[0], p[1]);
    };
  }
}
