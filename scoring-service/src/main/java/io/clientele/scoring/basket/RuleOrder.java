package io.clientele.scoring.basket;

import static io.clientele.scoring.field.Field.invalid;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** By which figure rules are listed, the greatest first. */
enum RuleOrder {
  LIFT,
  CONFIDENCE,
  SUPPORT,
  LEVERAGE;

  /** The column of the figure. */
  String column() {
    return name().toLowerCase(Locale.ROOT);
  }

  private String text() {
    return column() + " desc";
  }

  /** The order that was asked for; empty: by lift. */
  static RuleOrder of(String asked) {
    if (asked.isBlank()) {
      return LIFT;
    }
    String plain = asked.strip().toLowerCase(Locale.ROOT).replaceAll("\\s+", " ");
    return Arrays.stream(values())
        .filter(order -> order.text().equals(plain))
        .findFirst()
        .orElseThrow(() ->
            invalid(
                "order_by",
                "rules are listed by "
                    + Arrays.stream(values())
                        .map(order -> "'" + order.text() + "'")
                        .collect(Collectors.joining(", "))));
  }
}
