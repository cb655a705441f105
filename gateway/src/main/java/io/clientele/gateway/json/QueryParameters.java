package io.clientele.gateway.json;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Query parameters as callers write them. */
public final class QueryParameters {

  private QueryParameters() {}

  /**
   * The size of a page; 0, which leaves it to the service, where none is given.
   *
   * @param most the largest that the service takes
   */
  public static int pageSize(@Nullable String text, int most) {
    if (text == null || text.isBlank()) {
      return 0;
    }
    String digits = text.strip();
    boolean small = digits.length() <= 6 && digits.chars().allMatch(c -> c >= '0' && c <= '9');
    int size = small ? Integer.parseInt(digits) : 0;
    if (size < 1 || size > most) {
      throw Fields.invalid("page_size", "must be a whole number from 1 to " + most);
    }
    return size;
  }

  /** A whole number from 1 on; 0, which leaves it to the service, where none is given. */
  public static int whole(String name, @Nullable String text) {
    String digits = orEmpty(text);
    if (digits.isEmpty()) {
      return 0;
    }
    int number = digits.matches("[0-9]{1,9}") ? Integer.parseInt(digits) : 0;
    if (number < 1) {
      throw Fields.invalid(name, "must be a whole number from 1 on");
    }
    return number;
  }

  /** True or false; false where none is given. */
  public static boolean flag(String name, @Nullable String text) {
    return switch (orEmpty(text)) {
      case "true" -> true;
      case "", "false" -> false;
      default -> throw Fields.invalid(name, "must be true or false");
    };
  }

  /** Names parted by commas. */
  public static Set<String> names(@Nullable String text) {
    return Stream.of(orEmpty(text).split(","))
        .map(String::strip)
        .filter(name -> !name.isEmpty())
        .collect(Collectors.toSet());
  }

  /**
   * Names parted by commas, in their order; at least one.
   *
   * @param name of the parameter, to blame
   */
  public static List<String> list(String name, @Nullable String text) {
    List<String> names =
        Stream.of(orEmpty(text).split(","))
            .map(String::strip)
            .filter(one -> !one.isEmpty())
            .toList();
    if (names.isEmpty()) {
      throw Fields.invalid(name, "is required: names parted by commas");
    }
    return names;
  }

  /** A parameter, or the empty string where it is absent. */
  public static String orEmpty(@Nullable String text) {
    return Optional.ofNullable(text).map(String::strip).orElse("");
  }
}
