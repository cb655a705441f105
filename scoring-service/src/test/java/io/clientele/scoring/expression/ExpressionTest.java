package io.clientele.scoring.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.clientele.scoring.expression.Evaluation.Failed;
import io.clientele.scoring.expression.Evaluation.Known;
import io.clientele.scoring.expression.Evaluation.Missing;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ExpressionTest {

  private static final Vocabulary VOCABULARY =
      Vocabulary.of(
          List.of(
              name("metrics.orders", ValueType.NUMBER),
              name("metrics.net_revenue", ValueType.NUMBER),
              name("attributes.age", ValueType.NUMBER),
              name("attributes.member", ValueType.TRUTH),
              name("labels.lifecycle", ValueType.TEXT),
              name("tags", ValueType.TEXTS)));

  private static final Map<String, Value> KNOWN =
      Map.of(
          "metrics.orders", new Value.Numeric(5),
          "metrics.net_revenue", new Value.Numeric(120.5),
          "attributes.member", new Value.Truth(true),
          "labels.lifecycle", new Value.Text("dormant"),
          "tags", new Value.Texts(List.of("vip", "trial")));

  private static Name name(String name, ValueType type) {
    return new Name(name, type, "", "", name, name, false);
  }

  private static Evaluation evaluate(String text) {
    return Expression.compile(text, VOCABULARY).evaluate(KNOWN);
  }

  private static void gives(String text, double expected) {
    assertThat(evaluate(text)).as(text).isEqualTo(new Known(new Value.Numeric(expected)));
  }

  private static InvalidExpressionException fault(String text) {
    InvalidExpressionException fault =
        catchThrowableOfType(
            InvalidExpressionException.class, () -> Expression.compile(text, VOCABULARY));
    assertThat(fault).as(text).isNotNull();
    return fault;
  }

  private static void refused(String text, int line, int column, String detail) {
    InvalidExpressionException fault = fault(text);
    assertThat(fault.getMessage()).as(text).contains(detail);
    assertThat(List.of(fault.line(), fault.column())).as(text).containsExactly(line, column);
  }

  @Test
  void everyNumberIsAReal() {
    gives("metrics.orders / 2", 2.5);
    gives("7 / 2 + 1", 4.5);
    assertThat(evaluate("metrics.orders == 5")).isEqualTo(new Known(new Value.Truth(true)));
    assertThat(evaluate("metrics.orders in [1, 5, 9]")).isEqualTo(new Known(new Value.Truth(true)));
    gives("-metrics.orders * 0", 0);
  }

  @Test
  void functionsAndTextsWork() {
    gives("max(min(metrics.orders, 3), 1) + abs(-2) + round(2.6) + floor(2.6)", 10);
    gives("ln(exp(2)) + sqrt(9) + pow(2, 3)", 13);
    gives("labels.lifecycle.startsWith('dor') ? 1 : 2", 1);
    gives("labels.lifecycle in ['new', 'active'] ? 1 : 2", 2);
    gives("labels.lifecycle + 'x' == 'dormantx' && labels.lifecycle.contains('man') ? 1 : 2", 1);
    assertThat(Expression.compile("labels.lifecycle", VOCABULARY).type()).isEqualTo(ValueType.TEXT);
    assertThat(Expression.compile("!attributes.member", VOCABULARY).type())
        .isEqualTo(ValueType.TRUTH);
  }

  @Test
  void whatIsNotKnownMakesTheResultMissingOnlyWhereItMatters() {
    assertThat(evaluate("attributes.age + 1")).isEqualTo(new Missing());
    assertThat(evaluate("attributes.age > 60 && attributes.member")).isEqualTo(new Missing());
    assertThat(evaluate("attributes.age > 60 || attributes.member"))
        .isEqualTo(new Known(new Value.Truth(true)));
    assertThat(evaluate("attributes.age > 60 && !attributes.member"))
        .isEqualTo(new Known(new Value.Truth(false)));
    gives("has(attributes.age) ? attributes.age : 40", 40);
    gives("has(metrics.orders) ? metrics.orders : 40", 5);
    gives("attributes.member ? 1 : attributes.age", 1);
  }

  @Test
  void aValueOfAnotherTypeCountsAsNotKnown() {
    Map<String, Value> odd = Map.of("attributes.age", new Value.Text("forty"));
    assertThat(Expression.compile("attributes.age", VOCABULARY).evaluate(odd))
        .isEqualTo(new Missing());
    assertThat(Expression.compile("has(attributes.age)", VOCABULARY).evaluate(odd))
        .isEqualTo(new Known(new Value.Truth(false)));
  }

  @Test
  void whatCannotBeComputedFails() {
    for (String text :
        List.of(
            "1 / 0",
            "0 / 0",
            "1e308 * 10",
            "ln(0)",
            "sqrt(-1)",
            "metrics.orders / (5 - metrics.orders)")) {
      assertThat(evaluate(text)).as(text).isInstanceOf(Failed.class);
    }
  }

  @Test
  void faultsHaveTheirPlace() {
    refused("metrics.orders + labels.lifecycle", 1, 16, "+ does not take a number and a text");
    refused("1 +\n  metrics.ordrs", 2, 3, "did you mean metrics.orders?");
    refused("metrics.orders > 3 &&\n metrics.orders", 1, 20, "does not take");
    refused("1 + ", 1, 5, "mismatched input");
    refused("1 2", 1, 3, "extraneous input '2'");
    refused("foo(1)", 1, 4, "there is no foo; besides the operators there are abs, contains");
    refused(
        "labels.lifecycle.startsWith(3)", 1, 28, "startsWith does not take a text and a number");
    refused("zzzzzzzzzzzzzzzz", 1, 1, "there are attributes.* such as attributes.age");
    refused("has(3)", 1, 4, "has takes one name");
    refused("[1, 2]", 1, 1, "this one a list");
    refused("null", 1, 1, "a constant is a number");
    refused("{'a': 1}", 1, 1, "no maps");
    refused("metrics.orders.days", 1, 1, "there is no metrics.orders.days");
    refused("5 % 2", 1, 3, "there is no %");
  }

  @Test
  void nothingThatWalksListsOrPatternsIsThere() {
    for (String text :
        List.of(
            "[1].all(x, x > 0)",
            "[1].map(x, x + 1) == [2]",
            "[1].exists(x, true)",
            "[[1].filter(x, true)] == []",
            "labels.lifecycle.matches('(a+)+b')",
            "size(labels.lifecycle) > 1",
            "string(metrics.orders) == ''",
            "type(1) == double")) {
      assertThat(fault(text)).as(text).isNotNull();
    }
  }

  @Test
  void lengthAndDepthAreBounded() {
    assertThat(fault("1 + ".repeat(500) + "1").getMessage()).contains("1 to 2000 characters");
    assertThat(fault("").getMessage()).contains("1 to 2000 characters");
    assertThat(fault("(".repeat(900) + "1" + ")".repeat(900)).getMessage()).contains("100 deep");
    gives("1" + "+1".repeat(190), 191);
    assertThat(fault("1" + "+1".repeat(900)).getMessage()).contains("200 deep");
    gives("-".repeat(1_000) + "metrics.orders", 5);
    assertThat(fault("!".repeat(1_999) + "1")).isNotNull();
  }

  @Test
  void namesAreKnownBeforeTypesAre() {
    assertThat(ParsedExpression.of("indicators.b + metrics.orders * indicators.a").names())
        .containsExactly("indicators.a", "indicators.b", "metrics.orders");
    assertThat(Expression.compile("has(attributes.age) && attributes.member", VOCABULARY).names())
        .containsExactly("attributes.age", "attributes.member");
  }

  @Test
  void noTextMakesItFailOtherwise() {
    String letters =
        "metrics.orders attributes.age 'x\" ()[]{}?:+-*/%!&|=<>,.\\\n\u4e2d\ud83d 0 1e9 has in true null // u r b";
    for (long seed = 1; seed <= 3_000; seed++) {
      Random random = new Random(seed);
      StringBuilder text = new StringBuilder();
      for (int parts = 1 + random.nextInt(8); parts > 0; parts--) {
        int from = random.nextInt(letters.length());
        text.append(letters, from, Math.min(letters.length(), from + 1 + random.nextInt(16)));
      }
      try {
        Expression.compile(text.toString(), VOCABULARY).evaluate(KNOWN);
      } catch (InvalidExpressionException e) {
        assertThat(e.line()).as("seed %d: %s", seed, text).isPositive();
        assertThat(e.column()).as("seed %d: %s", seed, text).isPositive();
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + ": " + text, e);
      }
    }
  }

  @Test
  void aListOfTextsIsAskedWhatIsInIt() {
    assertThat(evaluate("\"vip\" in tags")).isEqualTo(new Known(new Value.Truth(true)));
    assertThat(evaluate("!(\"gone\" in tags) && metrics.orders > 3"))
        .isEqualTo(new Known(new Value.Truth(true)));
    assertThat(evaluate("labels.lifecycle in tags")).isEqualTo(new Known(new Value.Truth(false)));
    assertThat(evaluate("has(tags) ? 1 : 0")).isEqualTo(new Known(new Value.Numeric(1)));
    assertThat(
            Expression.compile("\"vip\" in tags || metrics.orders > 3", VOCABULARY)
                .evaluate(Map.of()))
        .isEqualTo(new Missing());
    assertThat(fault("metrics.orders in tags").getMessage()).isNotEmpty();
    assertThat(fault("tags")).hasMessageContaining("a list");
    assertThat(fault("tag == \"vip\"")).hasMessageContaining("tags");
  }
}
