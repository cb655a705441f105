package io.clientele.scoring.expression;

import java.util.Map;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;
import org.projectnessie.cel.Ast;
import org.projectnessie.cel.Program;
import org.projectnessie.cel.common.types.Err;
import org.projectnessie.cel.common.types.ref.Val;

/**
 * An expression that was checked. Evaluating it costs at most in proportion to its length and
 * changes nothing; it may be shared by threads.
 *
 * <p>What is not known makes the result missing, unless the result does not depend on it: {@code
 * true || x} is true and {@code has(x) ? x : 0} is 0 where x is missing.
 */
public final class Expression {

  /** What names stand for. */
  @FunctionalInterface
  public interface Values {

    /** The value of a name; null where it is not known. */
    @Nullable Value of(String name);
  }

  private final ParsedExpression parsed;
  private final Map<String, ValueType> types;
  private final ValueType type;
  private final Program program;

  Expression(ParsedExpression parsed, Map<String, ValueType> types, ValueType type, Ast ast) {
    this.parsed = parsed;
    this.types = Map.copyOf(types);
    this.type = type;
    this.program = ParsedExpression.language().program(ast, Functions.implementations());
  }

  /**
   * Parses and checks an expression.
   *
   * @throws InvalidExpressionException with the place and the reason
   */
  public static Expression compile(String text, Vocabulary vocabulary) {
    return ParsedExpression.of(text).check(vocabulary);
  }

  /** The text. */
  public String text() {
    return parsed.text();
  }

  /** What it gives. */
  public ValueType type() {
    return type;
  }

  /** All names that it uses, ascending. */
  public SortedSet<String> names() {
    return parsed.names();
  }

  /**
   * Evaluates it.
   *
   * @param values by name; a name that is not there, or has a value of another type, is missing
   */
  public Evaluation evaluate(Map<String, Value> values) {
    return evaluate(values::get);
  }

  /**
   * Evaluates it.
   *
   * @param values answers a name with its value, or with null where it is missing
   */
  public Evaluation evaluate(Values values) {
    KnownNames names = new KnownNames(values, types);
    // The library finds this out as well, by way of exceptions, which cost a hundred times as much.
    if (!parsed.lenient() && names.lack()) {
      return new Evaluation.Missing();
    }
    Val result = program.eval(names).getVal();
    if (Err.isError(result)) {
      return names.missed()
          ? new Evaluation.Missing()
          : new Evaluation.Failed(
              "there is no result for these values, for example for a division by zero");
    }
    return switch (type) {
      case NUMBER -> number(result.doubleValue());
      case TRUTH -> new Evaluation.Known(new Value.Truth(result.booleanValue()));
      case TEXT -> new Evaluation.Known(new Value.Text((String) result.value()));
      case TEXTS -> throw new IllegalStateException("no expression gives a list");
    };
  }

  private static Evaluation number(double number) {
    return Double.isFinite(number)
        ? new Evaluation.Known(new Value.Numeric(number == 0 ? 0 : number))
        : new Evaluation.Failed("the result is not finite, for example by a division by zero");
  }
}
