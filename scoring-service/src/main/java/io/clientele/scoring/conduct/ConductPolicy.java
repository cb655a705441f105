package io.clientele.scoring.conduct;

import java.util.Map;
import java.util.TreeMap;

/**
 * How conduct is read and what follows from it.
 *
 * @param reading of behaviour
 * @param types of shoppers
 */
public record ConductPolicy(Reading reading, ShopperTypes types) {

  /** The dimension of shopper types. */
  public static final String SHOPPER_TYPE = "shopper_type";

  // Another way of adding up makes other figures of one history.
  private static final String FORMAT = "conduct-1";

  /** Differs where two policies can make different figures or labels of one history. */
  public String version() {
    return String.join(" ", FORMAT, reading.version(), types.version());
  }

  /** The conduct that follows from what a person bought and did. */
  public Conduct conduct(Behaviour behaviour, Norms norms) {
    return Conduct.of(behaviour, reading, norms);
  }

  /** The labels that follow from a conduct, by dimension; those that are not known are left out. */
  public Map<String, String> labels(Conduct conduct) {
    Map<String, String> labels = new TreeMap<>();
    ShopperType type = types.find(conduct).type();
    if (type != null) {
      labels.put(SHOPPER_TYPE, type.label());
    }
    return labels;
  }
}
