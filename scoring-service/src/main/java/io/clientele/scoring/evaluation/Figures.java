package io.clientele.scoring.evaluation;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.PersonVocabulary;
import io.clientele.scoring.portrait.Portrait;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.satisfaction.Mood;
import io.clientele.scoring.satisfaction.Satisfaction;
import io.clientele.scoring.satisfaction.SatisfactionPolicy;
import io.clientele.scoring.standing.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What an evaluation needs of a customer at a time; not a number where it is not known.
 *
 * @param net revenue less refunds, in the currency of most customers
 * @param profit the same less costs, of orders whose cost is known
 * @param reachable null where nothing is kept of it
 */
@SuppressWarnings("ArrayRecordComponent") // numbers that are read, never compared
record Figures(
    long orders,
    double[] metrics,
    double net,
    double profit,
    double satisfaction,
    @Nullable Boolean reachable) {

  private static final List<String> AMOUNTS = List.of("net_revenue", "average_basket");

  /** Of a customer with a standing. */
  static Figures of(Portrait portrait, SatisfactionPolicy policy, String currency, Instant asOf) {
    Standing standing = Objects.requireNonNull(portrait.standing());
    Subject subject = Objects.requireNonNull(portrait.subject());
    boolean counts = standing.revenue().currency().equals(currency);
    double satisfaction = satisfaction(standing.mood(), policy, asOf);
    double[] metrics = new double[Metrics.NAMES.size()];
    for (int j = 0; j < metrics.length; j++) {
      String name = Metrics.NAMES.get(j);
      if (name.equals(Metrics.SATISFACTION)) {
        metrics[j] = satisfaction;
      } else {
        metrics[j] = counts || !AMOUNTS.contains(name) ? number(subject, name) : Double.NaN;
      }
    }
    return new Figures(
        standing.orders(),
        metrics,
        counts ? number(subject, "net_revenue") : Double.NaN,
        counts ? number(subject, "known_profit") : Double.NaN,
        satisfaction,
        reachable(subject));
  }

  private static double satisfaction(Mood mood, SatisfactionPolicy policy, Instant asOf) {
    return mood.at(asOf) == Satisfaction.UNKNOWN ? Double.NaN : policy.mean(mood, asOf);
  }

  private static double number(Subject subject, String metric) {
    return subject.values().get(PersonVocabulary.METRICS + metric)
            instanceof Value.Numeric(double number)
        ? number
        : Double.NaN;
  }

  // Who allows it and can be written to, called or sent something.
  private static @Nullable Boolean reachable(Subject subject) {
    Value marketing = subject.values().get(PersonVocabulary.REACH + "marketing");
    if (marketing == null) {
      return null;
    }
    return marketing instanceof Value.Text(String said)
        && said.equals("granted")
        && List.of("email", "phone", "address").stream()
            .anyMatch(way ->
                new Value.Truth(true).equals(subject.values().get(PersonVocabulary.REACH + way)));
  }

  /**
   * What came of the customer between two times.
   *
   * @param then the figures at the first; null where he was not known
   * @param earlier those as long before; null where he was not known
   */
  double[] outcomes(@Nullable Figures then, @Nullable Figures earlier) {
    if (then == null) {
      return new double[] {Double.NaN, Double.NaN, Double.NaN};
    }
    double keptBuying = then.orders == 0 ? Double.NaN : orders > then.orders ? 1 : 0;
    // Who was not known then had brought nothing.
    double before = then.net - (earlier == null ? 0 : earlier.net);
    return new double[] {keptBuying, net - then.net - before, satisfaction - then.satisfaction};
  }
}
