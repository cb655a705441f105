package io.clientele.scoring.scorecard;

import io.clientele.scoring.expression.Evaluation;
import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.Aggregate;
import io.clientele.scoring.portrait.Events;
import io.clientele.scoring.portrait.Subject;
import io.clientele.scoring.scorecard.Measured.Formula;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** A definition whose expressions were checked, ready to score; it may be shared by threads. */
public final class Scorecard {

  private final Definition definition;
  private final Map<Integer, Expression> expressions;
  private final List<Integer> order;

  private Scorecard(
      Definition definition, Map<Integer, Expression> expressions, List<Integer> order) {
    this.definition = definition;
    this.expressions = expressions;
    this.order = order;
  }

  /**
   * Checks a definition against the names that there are.
   *
   * @throws io.clientele.contracts.error.ClienteleException INVALID_FIELD with the path of an
   *     expression that does not parse, uses an unknown name or does not fit its types, of points
   *     that do not fit their value, or of indicators that rest on each other in a circle
   */
  public static Scorecard of(Definition definition, Vocabulary vocabulary) {
    return new ScorecardCheck(definition, vocabulary).scorecard();
  }

  static Scorecard checked(
      Definition definition, Map<Integer, Expression> expressions, List<Integer> order) {
    return new Scorecard(definition, new TreeMap<>(expressions), List.copyOf(order));
  }

  /** What was checked. */
  public Definition definition() {
    return definition;
  }

  /** The names that the expressions use, those of indicators left out. */
  public SortedSet<String> names() {
    SortedSet<String> names = new TreeSet<>();
    expressions.values().forEach(expression -> names.addAll(expression.names()));
    names.removeIf(name -> name.startsWith(Indicator.PREFIX));
    return names;
  }

  /** What has to be figured out from single events. */
  public List<Aggregate> aggregates() {
    return definition.indicators().stream()
        .map(Indicator::value)
        .filter(Measured.Figure.class::isInstance)
        .map(Measured.Figure.class::cast)
        .map(Measured.Figure::aggregate)
        .toList();
  }

  /** What an indicator gives. */
  ValueType type(int place) {
    Expression expression = expressions.get(place);
    return expression == null ? ValueType.NUMBER : expression.type();
  }

  /** The score of a person. */
  public CardScore score(Subject subject) {
    return score(subject, Map.of());
  }

  /**
   * The score of a person if some indicators had other values; what rests on those follows.
   *
   * @param instead by place of the indicator
   */
  CardScore score(Subject subject, Map<Integer, Value> instead) {
    Map<String, Value> values = new HashMap<>(subject.values());
    Map<Integer, String> failures = new TreeMap<>();
    for (int place : order) {
      Value value =
          instead.containsKey(place) ? instead.get(place) : value(place, subject, values, failures);
      if (value != null) {
        values.put(definition.indicators().get(place).fullName(), value);
      }
    }
    return sum(values, failures);
  }

  private @Nullable Value value(
      int place, Subject subject, Map<String, Value> values, Map<Integer, String> failures) {
    return switch (definition.indicators().get(place).value()) {
      case Measured.Figure(Aggregate aggregate) ->
          figure(subject.events(), aggregate, subject.asOf());
      case Formula formula ->
          switch (Objects.requireNonNull(expressions.get(place)).evaluate(values)) {
            case Evaluation.Known(Value known) -> known;
            case Evaluation.Missing missing -> null;
            case Evaluation.Failed(String reason) -> {
              failures.put(place, reason);
              yield null;
            }
          };
    };
  }

  private static @Nullable Value figure(Events events, Aggregate aggregate, Instant asOf) {
    OptionalDouble figure = events.figure(aggregate, asOf);
    return figure.isPresent() ? new Value.Numeric(figure.getAsDouble()) : null;
  }

  private CardScore sum(Map<String, Value> values, Map<Integer, String> failures) {
    List<Contribution> contributions = new ArrayList<>();
    BigDecimal score = BigDecimal.valueOf(definition.base());
    boolean abstains = false;
    for (Indicator indicator : definition.indicators()) {
      Contribution contribution = contribution(indicator, values.get(indicator.fullName()));
      abstains |= contribution.missing() && indicator.missing() instanceof MissingPolicy.Abstain;
      contributions.add(contribution);
      score = score.add(contribution.contribution());
    }
    if (abstains) {
      return new CardScore(definition, null, null, contributions, failures);
    }
    BigDecimal rounded = score.setScale(Definition.DECIMALS, RoundingMode.UNNECESSARY);
    return new CardScore(
        definition, rounded, definition.bandOf(rounded).orElse(null), contributions, failures);
  }

  private static Contribution contribution(Indicator indicator, @Nullable Value value) {
    OptionalDouble points = value == null ? OptionalDouble.empty() : indicator.points().of(value);
    double counted = points.orElseGet(() -> ofMissing(indicator.missing()));
    BigDecimal contribution =
        BigDecimal.valueOf(indicator.weight() * counted)
            .setScale(Definition.DECIMALS, RoundingMode.HALF_UP);
    return new Contribution(indicator, points.isPresent() ? value : null, counted, contribution);
  }

  private static double ofMissing(MissingPolicy policy) {
    return switch (policy) {
      case MissingPolicy.Points(double points) -> points;
      case MissingPolicy.Zero zero -> 0;
      case MissingPolicy.Abstain abstain -> 0;
    };
  }

  /** Which indicators others rest on. */
  SortedSet<String> restedOn() {
    SortedSet<String> names = new TreeSet<>();
    expressions.values().forEach(expression -> names.addAll(expression.names()));
    names.removeIf(name -> !name.startsWith(Indicator.PREFIX));
    return Collections.unmodifiableSortedSet(names);
  }
}
