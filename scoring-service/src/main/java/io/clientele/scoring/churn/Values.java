package io.clientele.scoring.churn;

import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Amount;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.AttributeValue.Texts;
import java.math.BigDecimal;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Values as numbers and as texts. */
final class Values {

  private Values() {}

  /** The number of a value; an amount has one in its own currency only. */
  static OptionalDouble number(@Nullable AttributeValue value, String currency) {
    return switch (value) {
      case Numeric number when currency.isEmpty() -> OptionalDouble.of(number.value());
      case Amount amount when amount.currency().equals(currency) ->
          OptionalDouble.of(amount.value());
      case null -> OptionalDouble.empty();
      case Numeric _, Amount _, Text _, Flag _, Texts _ -> OptionalDouble.empty();
    };
  }

  /** The texts of a value; of a number there are none. */
  static List<String> texts(@Nullable AttributeValue value) {
    return switch (value) {
      case Text text -> List.of(text.value());
      case Flag flag -> List.of(Boolean.toString(flag.value()));
      case Texts texts -> texts.values();
      case null -> List.of();
      case Numeric _, Amount _ -> List.of();
    };
  }

  /** A value for people. */
  static String shown(@Nullable AttributeValue value) {
    return switch (value) {
      case Numeric number -> plain(number.value());
      case Amount amount -> plain(amount.value()) + " " + amount.currency();
      case null -> "";
      case Text _, Flag _, Texts _ -> String.join(", ", texts(value));
    };
  }

  private static String plain(double number) {
    return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
  }
}
