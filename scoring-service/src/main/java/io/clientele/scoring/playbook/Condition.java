package io.clientele.scoring.playbook;

import io.clientele.scoring.expression.Evaluation;
import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Value;
import io.clientele.scoring.expression.ValueType;
import io.clientele.scoring.expression.Vocabulary;
import io.clientele.scoring.portrait.Subject;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/** When a rule holds: an expression, and its clauses to give reasons by. */
final class Condition {

  private static final MathContext SHOWN = new MathContext(6);

  private final Expression whole;
  private final Clause clauses;
  private final Map<String, Expression> leaves;
  private final Crossing crossing;

  private Condition(Expression whole, Clause clauses, Map<String, Expression> leaves) {
    this.whole = whole;
    this.clauses = clauses;
    this.leaves = leaves;
    this.crossing = Crossing.of(clauses.leaves());
  }

  /**
   * Checks an expression.
   *
   * @throws InvalidExpressionException where it is none over the vocabulary, or gives no truth value
   */
  static Condition of(String text, Vocabulary vocabulary) {
    Expression whole = Expression.compile(text, vocabulary);
    if (whole.type() != ValueType.TRUTH) {
      throw new InvalidExpressionException(
          1, 1, "a rule holds or not: this gives a " + whole.type().noun() + ", compare it");
    }
    Clause clauses = Clause.of(text);
    Map<String, Expression> leaves = new HashMap<>();
    try {
      clauses.leaves().forEach(leaf -> leaves.put(leaf.text(), Expression.compile(leaf.text(), vocabulary)));
      return new Condition(whole, clauses, leaves);
    } catch (InvalidExpressionException e) {
      return new Condition(whole, new Clause.Leaf(text), Map.of(text, whole));
    }
  }

  /** The names that it uses, ascending. */
  SortedSet<String> names() {
    return whole.names();
  }

  /** Whether it holds; where that cannot be told it does not. */
  boolean holds(Subject subject) {
    return truth(whole.evaluate(subject.values()));
  }

  private static boolean truth(Evaluation evaluation) {
    return evaluation instanceof Evaluation.Known(Value.Truth(boolean truth)) && truth;
  }

  /** The clauses that make it hold, with the values that they saw. */
  List<String> reasons(Subject subject) {
    List<String> reasons = new ArrayList<>();
    collect(clauses, subject, reasons);
    return reasons;
  }

  private void collect(Clause clause, Subject subject, List<String> reasons) {
    switch (clause) {
      case Clause.All(List<Clause> parts) -> parts.forEach(part -> collect(part, subject, reasons));
      case Clause.Either(List<Clause> parts) ->
          parts.stream()
              .filter(part -> holds(part, subject))
              .forEach(part -> collect(part, subject, reasons));
      case Clause.Leaf(String text) -> reasons.add(text + values(leaf(text), subject));
    }
  }

  private boolean holds(Clause clause, Subject subject) {
    return switch (clause) {
      case Clause.All(List<Clause> parts) ->
          parts.stream().allMatch(part -> holds(part, subject));
      case Clause.Either(List<Clause> parts) ->
          parts.stream().anyMatch(part -> holds(part, subject));
      case Clause.Leaf(String text) -> truth(leaf(text).evaluate(subject.values()));
    };
  }

  private Expression leaf(String text) {
    return Objects.requireNonNull(leaves.get(text));
  }

  private static String values(Expression leaf, Subject subject) {
    List<String> shown = new ArrayList<>();
    for (String name : leaf.names()) {
      Value value = subject.values().get(name);
      if (value != null) {
        shown.add(leaf.names().size() == 1 ? shown(value) : name + " " + shown(value));
      }
    }
    return shown.isEmpty() ? "" : ": " + String.join(", ", shown);
  }

  private static String shown(Value value) {
    return switch (value) {
      case Value.Numeric(double number) ->
          new BigDecimal(number).round(SHOWN).stripTrailingZeros().toPlainString();
      case Value.Text(String text) -> text;
      case Value.Truth(boolean truth) -> String.valueOf(truth);
    };
  }

  /**
   * When time alone may change a comparison of the time since something with a number; null: never.
   * Other figures that move without an event are looked at once a day.
   */
  @Nullable Instant next(Subject subject) {
    return crossing.next(subject);
  }
}
