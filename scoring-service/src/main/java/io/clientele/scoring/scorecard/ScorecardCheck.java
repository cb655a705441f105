package io.clientele.scoring.scorecard;

import io.clientele.contracts.error.ClienteleException;
import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Name;
import io.clientele.scoring.expression.ParsedExpression;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.field.Field;
import io.clientele.scoring.language.DisplayNames;
import io.clientele.scoring.scorecard.Measured.Formula;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.SequencedSet;
import java.util.function.Supplier;

/** Checks the expressions of a definition, each after those that it rests on. */
final class ScorecardCheck {

  private final Definition definition;
  private final Map<String, Integer> places = new HashMap<>();
  private final Map<Integer, ParsedExpression> parsed = new HashMap<>();
  private final Map<Integer, Expression> checked = new HashMap<>();
  private final SequencedSet<Integer> order = new LinkedHashSet<>();
  private Vocabulary vocabulary;

  ScorecardCheck(Definition definition, Vocabulary vocabulary) {
    this.definition = definition;
    // Also those not yet looked at, so that a wrong name finds the one that was meant.
    this.vocabulary =
        vocabulary.with(
            definition.indicators().stream()
                .map(indicator -> name(indicator, ValueType.NUMBER))
                .toList());
  }

  private static Name name(Indicator indicator, ValueType type) {
    DisplayNames display = indicator.display();
    return new Name(indicator.fullName(), type, "", "", display.en(), display.zh(), true);
  }

  Scorecard scorecard() {
    List<Indicator> indicators = definition.indicators();
    for (int i = 0; i < indicators.size(); i++) {
      places.put(indicators.get(i).fullName(), i);
      if (indicators.get(i).value() instanceof Formula(String text)) {
        parsed.put(i, at(i, () -> ParsedExpression.of(text)));
      }
    }
    for (int i = 0; i < indicators.size(); i++) {
      check(i, new LinkedHashSet<>());
    }
    return Scorecard.checked(definition, checked, new ArrayList<>(order));
  }

  private void check(int place, SequencedSet<Integer> path) {
    if (order.contains(place)) {
      return;
    }
    if (!path.add(place)) {
      throw cycle(place, path);
    }
    ValueType type = ValueType.NUMBER;
    ParsedExpression expression = parsed.get(place);
    if (expression != null) {
      for (String name : expression.names()) {
        Integer other = places.get(name);
        if (other != null) {
          check(other, path);
        }
      }
      Expression found = at(place, () -> expression.check(vocabulary));
      checked.put(place, found);
      type = found.type();
    }
    path.removeLast();
    settle(place, type);
  }

  private void settle(int place, ValueType type) {
    Indicator indicator = definition.indicators().get(place);
    if (!indicator.points().takes(type)) {
      throw Field.invalid(
          "indicators[" + place + "].bins",
          type == ValueType.TEXT
              ? "the value is a text: it needs bins that name values"
              : "the value is a " + type.noun() + ": it needs bins of numbers or a function");
    }
    vocabulary = vocabulary.with(List.of(name(indicator, type)));
    order.add(place);
  }

  private ClienteleException cycle(int place, SequencedSet<Integer> path) {
    List<String> names = new ArrayList<>();
    for (int other : path) {
      if (other == place || !names.isEmpty()) {
        names.add(definition.indicators().get(other).name());
      }
    }
    names.add(definition.indicators().get(place).name());
    return Field.invalid(
        "indicators[" + place + "].expression",
        "indicators rest on each other in a circle: " + String.join(" -> ", names));
  }

  private static <T> T at(int place, Supplier<T> step) {
    try {
      return step.get();
    } catch (InvalidExpressionException e) {
      throw Field.invalid("indicators[" + place + "].expression", e.describe());
    }
  }
}
