package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Value;
import io.clientele.scoring.portrait.Subject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Searches the smallest single change of an indicator that lifts a customer's score into a better
 * band. Candidates come from the bins' ends and the functions' inverses; each is tried by scoring
 * anew, so that whatever rests on the indicator follows, and only what really reaches counts.
 */
final class Changes {

  // A score has four decimals; values are tried on the same grid.
  private static final double STEP = 1e-4;
  private static final int TRIES = 4;

  private final Scorecard scorecard;
  private final Subject subject;
  private final CardScore now;
  private final List<Change> found = new ArrayList<>();

  private Changes(Scorecard scorecard, Subject subject, CardScore now) {
    this.scorecard = scorecard;
    this.subject = subject;
    this.now = now;
  }

  /**
   * The smallest change; none in the best band, without a score, or where no single one reaches.
   */
  static Optional<Change> smallest(Scorecard scorecard, Subject subject, CardScore now) {
    Band band = now.band();
    List<Band> bands = scorecard.definition().bands();
    if (band == null || band.equals(bands.getLast())) {
      return Optional.empty();
    }
    Band next = bands.get(bands.indexOf(band) + 1);
    return new Changes(scorecard, subject, now).search(next);
  }

  private Optional<Change> search(Band next) {
    for (int place = 0; place < now.contributions().size(); place++) {
      Contribution contribution = now.contributions().get(place);
      Value value = contribution.value();
      if (value != null) {
        for (Value other : candidates(contribution, value, next)) {
          consider(place, value, other, next);
        }
      }
    }
    return found.stream()
        .min(Comparator.comparingDouble(Change::size).thenComparingInt(Change::place));
  }

  private void consider(int place, Value from, Value to, Band next) {
    CardScore then = scorecard.score(subject, Map.of(place, to));
    Band reached = then.band();
    if (reached != null && next.reachedBy(Objects.requireNonNull(then.score()))) {
      found.add(new Change(place, from, to, reached));
    }
  }

  private List<Value> candidates(Contribution contribution, Value value, Band next) {
    return switch (value) {
      case Value.Truth(boolean truth) -> List.of(new Value.Truth(!truth));
      case Value.Texts texts -> List.of();
      case Value.Text text -> texts((TextBins) contribution.indicator().points());
      case Value.Numeric(double number) ->
          switch (contribution.indicator().points()) {
            case NumberBins bins -> inBins(bins, number);
            case Curve curve -> onCurve(curve, contribution, next);
            case TextBins bins -> List.of();
          };
    };
  }

  private static List<Value> texts(TextBins bins) {
    List<Value> texts = new ArrayList<>();
    bins.bins().stream()
        .filter(bin -> !bin.values().isEmpty())
        .forEach(bin -> texts.add(new Value.Text(bin.values().getFirst())));
    return texts;
  }

  private static List<Value> inBins(NumberBins bins, double number) {
    List<Value> values = new ArrayList<>();
    for (NumberBins.Bin bin : bins.bins()) {
      Double from = bin.from();
      Double to = bin.to();
      if (from != null && from > number) {
        values.add(new Value.Numeric(from));
      } else if (to != null && to <= number) {
        values.add(new Value.Numeric(below(bin, to, number)));
      }
    }
    return values;
  }

  // The nearest value below an end that people would write.
  private static double below(NumberBins.Bin bin, double end, double number) {
    boolean whole = number == Math.rint(number) && end == Math.rint(end);
    for (double step : whole ? new double[] {1, STEP} : new double[] {STEP}) {
      if (bin.holds(end - step)) {
        return end - step;
      }
    }
    return Math.nextDown(end);
  }

  private List<Value> onCurve(Curve curve, Contribution contribution, Band next) {
    double weight = contribution.indicator().weight();
    Double goal = next.from();
    if (weight == 0 || goal == null) {
      return List.of();
    }
    BigDecimal lacking = BigDecimal.valueOf(goal).subtract(Objects.requireNonNull(now.score()));
    double points = contribution.contribution().add(lacking).doubleValue() / weight;
    OptionalDouble exact = curve.inverse(points);
    if (exact.isEmpty()) {
      return List.of();
    }
    int direction = (int) Math.signum(curve.direction() * weight);
    double onGrid = direction * Math.ceil(direction * exact.getAsDouble() / STEP) * STEP;
    List<Value> values = new ArrayList<>();
    for (int i = 0; i < TRIES; i++) {
      double value = Math.rint((onGrid + direction * i * STEP) / STEP) * STEP;
      if (Double.isFinite(value)) {
        values.add(new Value.Numeric(rounded(value)));
      }
    }
    return values;
  }

  private static double rounded(double value) {
    return BigDecimal.valueOf(value)
        .setScale(Definition.DECIMALS, RoundingMode.HALF_UP)
        .doubleValue();
  }
}
