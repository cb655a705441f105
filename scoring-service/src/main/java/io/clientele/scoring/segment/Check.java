package io.clientele.scoring.segment;

import io.clientele.scoring.expression.Evaluation;
import io.clientele.scoring.expression.Expression;
import io.clientele.scoring.expression.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A condition without and, or and not.
 *
 * @param text as it was written
 * @param words of the whole condition
 * @param movement how time alone may change it
 */
record Check(String text, Expression expression, SegmentText words, Movement movement)
    implements Clause {

  private static final int DIGITS = 4;

  @Override
  public Truth truth(Situation situation) {
    return switch (expression.evaluate(name -> value(name, situation))) {
      case Evaluation.Known(Value.Truth(boolean truth)) -> truth ? Truth.TRUE : Truth.FALSE;
      case Evaluation.Known known -> Truth.FAILED;
      case Evaluation.Missing missing -> Truth.MISSING;
      case Evaluation.Failed failed -> Truth.FAILED;
    };
  }

  private @Nullable Value value(String name, Situation situation) {
    Window window = words.windows().get(name);
    if (window != null) {
      return situation.figure(window);
    }
    String segment = words.segments().get(name);
    return segment == null ? situation.value(name) : new Value.Truth(situation.in(segment));
  }

  @Override
  public Stream<Check> decisive(Situation situation) {
    return Stream.of(this);
  }

  @Override
  public Stream<Check> checks() {
    return Stream.of(this);
  }

  @Override
  public @Nullable Instant nextChange(Situation situation) {
    return movement.next(situation);
  }

  /** The check and the values that it was about. */
  String told(Situation situation) {
    List<String> values = new ArrayList<>();
    for (String name : expression.names()) {
      values.add(told(value(name, situation)));
    }
    return values.isEmpty() ? text : text + ": " + String.join(", ", values);
  }

  private static String told(@Nullable Value value) {
    return switch (value) {
      case null -> "not known";
      case Value.Numeric(double number) ->
          BigDecimal.valueOf(number)
              .setScale(DIGITS, RoundingMode.HALF_EVEN)
              .stripTrailingZeros()
              .toPlainString();
      case Value.Truth(boolean truth) -> String.valueOf(truth);
      case Value.Text(String text) -> text;
      case Value.Texts(List<String> texts) -> String.join(", ", texts);
    };
  }
}
