package io.clientele.scoring.tier;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counts what a policy makes of everybody at each evaluation of a simulation. */
public final class SimulationTally {

  private static final BigDecimal DAYS_OF_YEAR = BigDecimal.valueOf(365);
  private static final int COST_DIGITS = 4;

  /**
   * An evaluation.
   *
   * @param customers by tier, best first
   * @param upgrades since the evaluation before
   * @param downgrades at this one
   * @param cost of the period that ends here
   */
  public record Evaluation(
      Instant at, Map<String, Long> customers, long upgrades, long downgrades, BigDecimal cost) {

    public Evaluation {
      customers = new LinkedHashMap<>(customers);
    }
  }

  private final TierPolicy policy;
  private final List<Instant> evaluations;
  private final long[][] customers;
  private final long[] upgrades;
  private final long[] downgrades;

  /** A count that stands at zero, for evaluations in ascending order. */
  public SimulationTally(TierPolicy policy, List<Instant> evaluations) {
    this.policy = policy;
    this.evaluations = List.copyOf(evaluations);
    this.customers = new long[evaluations.size()][policy.base() + 1];
    this.upgrades = new long[evaluations.size()];
    this.downgrades = new long[evaluations.size()];
  }

  /** Counts one customer. */
  public void add(Course course) {
    int place = -1;
    int next = 0;
    List<Shift> shifts = course.shifts();
    for (int i = 0; i < evaluations.size(); i++) {
      while (next < shifts.size() && !shifts.get(next).at().isAfter(evaluations.get(i))) {
        int reached = policy.place(shifts.get(next).to()).orElse(-1);
        if (place >= 0 && reached >= 0) {
          upgrades[i] += reached < place ? 1 : 0;
          downgrades[i] += reached > place ? 1 : 0;
        }
        place = reached;
        next++;
      }
      if (place >= 0) {
        customers[i][place]++;
      }
    }
  }

  /** What was counted. */
  public List<Evaluation> evaluations() {
    List<Evaluation> all = new ArrayList<>();
    List<String> names = policy.names();
    for (int i = 0; i < evaluations.size(); i++) {
      Map<String, Long> byTier = new LinkedHashMap<>();
      BigDecimal cost = BigDecimal.ZERO;
      for (int place = 0; place < names.size(); place++) {
        byTier.put(names.get(place), customers[i][place]);
        cost = cost.add(cost(place, customers[i][place]));
      }
      all.add(
          new Evaluation(
              evaluations.get(i),
              byTier,
              upgrades[i],
              downgrades[i],
              cost.setScale(COST_DIGITS, RoundingMode.HALF_EVEN)));
    }
    return all;
  }

  private BigDecimal cost(int place, long count) {
    if (place == policy.base()) {
      return BigDecimal.ZERO;
    }
    return policy
        .tiers()
        .get(place)
        .yearlyCost()
        .map(cost ->
            cost.amount()
                .multiply(BigDecimal.valueOf(policy.evaluationDays()))
                .multiply(BigDecimal.valueOf(count))
                .divide(DAYS_OF_YEAR, MathContext.DECIMAL64))
        .orElse(BigDecimal.ZERO);
  }
}
