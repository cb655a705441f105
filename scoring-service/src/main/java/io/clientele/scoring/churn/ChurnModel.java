package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.Attributes;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How likely people are to leave, by what is known of them: {@code logit P = base + sum of
 * contributions}, where the contribution of an attribute is what its columns say of the person
 * against what they say on average. Immutable.
 *
 * @param outcome the attribute that tells who left
 * @param base the log odds of somebody of whom every column says what it says on average
 * @param terms by column
 */
public record ChurnModel(String outcome, double base, List<Term> terms) {

  /** Keeps its own copy. */
  public ChurnModel {
    if (!Double.isFinite(base)) {
      throw new IllegalArgumentException("log odds are finite");
    }
    terms = List.copyOf(terms);
  }

  /**
   * A column and what it counts for.
   *
   * @param weight in log odds
   * @param mean what the column said of the people of the fit, on average
   */
  public record Term(Column column, double weight, double mean) {
    public Term {
      if (!Double.isFinite(weight) || !Double.isFinite(mean)) {
        throw new IllegalArgumentException("weights are finite");
      }
    }
  }

  /**
   * What is expected of a person.
   *
   * @param probability to leave, in (0, 1)
   * @param contributions greatest first
   */
  public record Prediction(double probability, List<Contribution> contributions) {
    public Prediction {
      contributions = List.copyOf(contributions);
    }
  }

  /**
   * What an attribute counts for.
   *
   * @param value of the person, for people; empty where it is not known
   * @param logOdds positive where it speaks for leaving
   */
  public record Contribution(String feature, String value, double logOdds) {}

  /** The attributes that it is told by. */
  public List<String> features() {
    return terms.stream().map(term -> term.column().feature()).distinct().toList();
  }

  /** What is expected of a person of whom this is known. */
  public Prediction predict(Attributes known) {
    Map<String, Double> byFeature = new LinkedHashMap<>();
    for (Term term : terms) {
      double said = term.column().of(known.values().get(term.column().feature()));
      byFeature.merge(term.column().feature(), term.weight() * (said - term.mean()), Double::sum);
    }
    double logOdds = base;
    List<Contribution> contributions = new ArrayList<>();
    for (var entry : byFeature.entrySet()) {
      String value = Values.shown(known.values().get(entry.getKey()));
      logOdds += entry.getValue();
      contributions.add(new Contribution(entry.getKey(), value, entry.getValue()));
    }
    contributions.sort(
        Comparator.comparingDouble((Contribution one) -> -Math.abs(one.logOdds()))
            .thenComparing(Contribution::feature));
    return new Prediction(Logistic.probability(logOdds), contributions);
  }

  /** How far each attribute moves people apart: the root mean square of its contributions. */
  public SortedMap<String, Double> weights(List<Attributes> people) {
    SortedMap<String, Double> weights = new TreeMap<>();
    for (String feature : features()) {
      double squares = 0;
      for (Attributes known : people) {
        double contribution = 0;
        for (Term term : terms) {
          if (term.column().feature().equals(feature)) {
            contribution +=
                term.weight() * (term.column().of(known.values().get(feature)) - term.mean());
          }
        }
        squares += contribution * contribution;
      }
      weights.put(feature, Math.sqrt(squares / people.size()));
    }
    return weights;
  }
}
