package io.clientele.gateway.wire;

import io.clientele.gateway.json.Fields;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Enumerations of the contracts, in lower case. */
public final class EnumMessages {

  private EnumMessages() {}

  /** As JSON shows it. */
  public static String text(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }

  /** As JSON shows it; nothing where it is not specified. */
  public static @Nullable String given(Enum<?> value) {
    return real(value) ? text(value) : null;
  }

  /**
   * The value of a name.
   *
   * @param path the field to blame where there is no such value
   */
  public static <E extends Enum<E>> E parse(String path, String text, E[] values) {
    String name = text.strip().toUpperCase(Locale.ROOT).replace('-', '_');
    return Stream.of(values)
        .filter(EnumMessages::real)
        .filter(value -> value.name().equals(name))
        .findFirst()
        .orElseThrow(() -> Fields.invalid(path, "must be one of " + names(values)));
  }

  private static String names(Enum<?>[] values) {
    return Stream.of(values)
        .filter(EnumMessages::real)
        .map(EnumMessages::text)
        .collect(Collectors.joining(", "));
  }

  private static boolean real(Enum<?> value) {
    return !value.name().endsWith("_UNSPECIFIED") && !value.name().equals("UNRECOGNIZED");
  }
}
