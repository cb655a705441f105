package io.clientele.feedback.urgency;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * How soon a complaint is to be seen to: points for how severe it is, for what the customer is
 * worth and for how likely the customer is to leave, added up and cut into bands. What is not known
 * adds nothing and is named.
 *
 * @param severity points of each severity
 * @param tier points by label of the value tier, in lower case; others add nothing
 * @param churnRisk points by label of the churn risk, in lower case; others add nothing
 * @param bands least points of each priority but the lowest
 */
public record PriorityTable(
    Map<Severity, Double> severity,
    Map<String, Double> tier,
    Map<String, Double> churnRisk,
    Map<Priority, Double> bands) {

  /** What the value of a factor is called that nobody knows. */
  public static final String UNKNOWN = "unknown";

  /**
   * Checks the table.
   *
   * @throws IllegalArgumentException where it is at fault, saying why
   */
  public PriorityTable {
    severity = Map.copyOf(severity);
    tier = Map.copyOf(tier);
    churnRisk = Map.copyOf(churnRisk);
    bands = Map.copyOf(bands);
    Bands.of(Priority.class, bands);
    if (severity.size() != Severity.values().length) {
      throw new IllegalArgumentException("each severity has its points for the priority");
    }
    for (Map<?, Double> points : List.of(severity, tier, churnRisk)) {
      if (!points.values().stream().allMatch(value -> Double.isFinite(value) && value >= 0)) {
        throw new IllegalArgumentException("points for the priority are not negative");
      }
    }
  }

  /**
   * A priority.
   *
   * @param reasons what counted, and what is not known
   */
  public record Ranking(Priority priority, double points, List<Reason> reasons) {

    /** Copies the list. */
    public Ranking {
      reasons = List.copyOf(reasons);
    }
  }

  /**
   * Ranks a complaint.
   *
   * @param valueTier label; empty: not known
   * @param risk label of the churn risk; empty: not known
   */
  public Ranking rank(Severity of, String valueTier, String risk) {
    List<Reason> reasons =
        List.of(
            new Reason(
                Reason.PRIORITY,
                "severity",
                of.name().toLowerCase(Locale.ROOT),
                severity.getOrDefault(of, 0.0)),
            reason("value_tier", valueTier, tier),
            reason("churn_risk", risk, churnRisk));
    double points = reasons.stream().mapToDouble(Reason::points).sum();
    return new Ranking(Bands.of(Priority.class, bands).of(points), points, reasons);
  }

  private static Reason reason(String factor, String label, Map<String, Double> points) {
    String value = label.isEmpty() ? UNKNOWN : label.toLowerCase(Locale.ROOT);
    return new Reason(Reason.PRIORITY, factor, value, points.getOrDefault(value, 0.0));
  }
}
