package io.clientele.scoring.cluster;

import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Subject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads the features' values of customers. Amounts of another currency than the one that was
 * clustered by are values that are not known: amounts of several currencies never meet.
 *
 * @param features full names
 * @param amounts of features that are amounts the name that tells their currency
 * @param currency that amounts count in; empty where there are no amounts
 */
record FeatureReading(List<String> features, Map<String, String> amounts, String currency) {

  private static final String OWN_CURRENCY = PersonVocabulary.METRICS + "currency";
  private static final String OF_ATTRIBUTE = "_currency";

  FeatureReading {
    features = List.copyOf(features);
    amounts = Map.copyOf(amounts);
  }

  /** Of features none of which is an amount. */
  static FeatureReading of(List<Name> features) {
    return new FeatureReading(features.stream().map(Name::name).toList(), Map.of(), "");
  }

  /** Of features as the vocabulary knows them. */
  static FeatureReading of(List<Name> features, Vocabulary vocabulary, String currency) {
    Map<String, String> amounts = new HashMap<>();
    for (Name feature : features) {
      if (feature.unit().equals(PersonVocabulary.OWN)) {
        amounts.put(feature.name(), OWN_CURRENCY);
      } else if (vocabulary.find(feature.name() + OF_ATTRIBUTE).isPresent()) {
        amounts.put(feature.name(), feature.name() + OF_ATTRIBUTE);
      }
    }
    return new FeatureReading(
        features.stream().map(Name::name).toList(), amounts, amounts.isEmpty() ? "" : currency);
  }

  /** Of these features only. */
  FeatureReading only(List<String> kept) {
    Map<String, String> keptAmounts = new HashMap<>(amounts);
    keptAmounts.keySet().retainAll(kept);
    return new FeatureReading(kept, keptAmounts, keptAmounts.isEmpty() ? "" : currency);
  }

  /** The values, not a number where there is none. */
  double[] of(Subject subject) {
    double[] values = new double[features.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = value(subject, features.get(j));
    }
    return values;
  }

  private double value(Subject subject, String feature) {
    String told = amounts.get(feature);
    boolean counts =
        told == null
            || (subject.values().get(told) instanceof Value.Text(String other)
                && other.equals(currency));
    return counts && subject.values().get(feature) instanceof Value.Numeric(double number)
        ? number
        : Double.NaN;
  }

  /** Whether there is no value of more than half of the features. */
  static boolean tooLittle(double[] values) {
    int missing = 0;
    for (double value : values) {
      missing += Double.isNaN(value) ? 1 : 0;
    }
    return 2 * missing > values.length;
  }
}
