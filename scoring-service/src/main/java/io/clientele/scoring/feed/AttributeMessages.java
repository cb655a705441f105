package io.clientele.scoring.feed;

import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.clientele.scoring.attribute.AttributeValue;
import io.clientele.scoring.attribute.AttributeValue.Amount;
import io.clientele.scoring.attribute.AttributeValue.Flag;
import io.clientele.scoring.attribute.AttributeValue.Numeric;
import io.clientele.scoring.attribute.AttributeValue.Text;
import io.clientele.scoring.attribute.AttributeValue.Texts;
import io.clientele.scoring.attribute.Attributes;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.TreeMap;

/** Attributes of the profile feed. A value of no known form tells nothing; it stops no feed. */
final class AttributeMessages {

  private AttributeMessages() {}

  static Attributes attributes(Struct told) {
    TreeMap<String, AttributeValue> values = new TreeMap<>();
    told.getFieldsMap()
        .forEach((name, value) -> value(value).ifPresent(known -> values.put(name, known)));
    return new Attributes(values);
  }

  private static Optional<AttributeValue> value(Value told) {
    return switch (told.getKindCase()) {
      case STRING_VALUE -> Optional.of(new Text(told.getStringValue()));
      case NUMBER_VALUE ->
          Optional.of(told.getNumberValue()).filter(Double::isFinite).map(Numeric::new);
      case BOOL_VALUE -> Optional.of(new Flag(told.getBoolValue()));
      case LIST_VALUE ->
          Optional.of(
              new Texts(
                  told.getListValue().getValuesList().stream()
                      .flatMap(item -> text(item).stream())
                      .toList()));
      case STRUCT_VALUE -> amount(told.getStructValue());
      case NULL_VALUE, KIND_NOT_SET -> Optional.empty();
    };
  }

  private static Optional<String> text(Value item) {
    return switch (item.getKindCase()) {
      case STRING_VALUE -> Optional.of(item.getStringValue());
      case NUMBER_VALUE ->
          Optional.of(item.getNumberValue())
              .filter(Double::isFinite)
              .map(number -> BigDecimal.valueOf(number).stripTrailingZeros().toPlainString());
      case BOOL_VALUE -> Optional.of(Boolean.toString(item.getBoolValue()));
      case LIST_VALUE, STRUCT_VALUE, NULL_VALUE, KIND_NOT_SET -> Optional.empty();
    };
  }

  private static Optional<AttributeValue> amount(Struct told) {
    double amount = told.getFieldsOrDefault("amount", Value.getDefaultInstance()).getNumberValue();
    String currency =
        told.getFieldsOrDefault("currency", Value.getDefaultInstance()).getStringValue();
    return told.containsFields("amount") && Double.isFinite(amount) && !currency.isEmpty()
        ? Optional.of(new Amount(amount, currency))
        : Optional.empty();
  }
}
