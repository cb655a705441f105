package io.clientele.profile.cleaning;

import java.math.BigDecimal;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Values as senders tell them: decoded JSON. */
final class Raw {

  private Raw() {}

  /** The text of a text, a number or a truth value. */
  static Optional<String> text(@Nullable Object raw) {
    return switch (raw) {
      case String text -> Optional.of(text);
      case Number number -> Optional.of(plain(number));
      case Boolean flag -> Optional.of(flag.toString());
      case null, default -> Optional.empty();
    };
  }

  private static String plain(Number number) {
    return Numerals.plain(new BigDecimal(number.toString())).toPlainString();
  }
}
