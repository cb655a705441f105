package io.clientele.scoring.expression;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts what the library says into words that people use who do not know it. */
final class Wording {

  private static final Pattern OVERLOAD =
      Pattern.compile("found no matching overload for '([^']+)' applied to '(.*)'");
  private static final Map<String, String> TYPES =
      Map.of(
          "double",
          "number",
          "string",
          "text",
          "bool",
          "truth value",
          "list(double)",
          "list of numbers",
          "list(string)",
          "list of texts");
  private static final int LONGEST = 300;

  private Wording() {}

  static String friendly(String message) {
    Matcher overload = OVERLOAD.matcher(message);
    if (!overload.find()) {
      String first = message.lines().findFirst().orElse("").replace("Syntax error: ", "");
      return first.length() > LONGEST ? first.substring(0, LONGEST) : first;
    }
    String types = overload.group(2);
    int from = types.indexOf('(');
    String target = types.substring(0, from).replaceFirst("\\.$", "");
    String[] arguments = types.substring(from + 1, types.length() - 1).split(", ", -1);
    StringBuilder said = new StringBuilder(operator(overload.group(1)) + " does not take ");
    said.append(target.isEmpty() ? "" : type(target) + " and ");
    for (int i = 0; i < arguments.length; i++) {
      said.append(i == 0 ? "" : " and ").append(type(arguments[i]));
    }
    return said.toString();
  }

  private static String type(String name) {
    return "a " + TYPES.getOrDefault(name, name);
  }

  static String operator(String function) {
    return switch (function) {
      case "_?_:_" -> "?:";
      case "@in" -> "in";
      case "_[_]" -> "[]";
      case Functions.QUOTIENT -> "/";
      default -> function.replace("_", "");
    };
  }
}
