package io.clientele.scoring.segment;

import io.clientele.scoring.expression.InvalidExpressionException;
import io.clientele.scoring.expression.Vocabulary;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads a window such as {@code orders.last(90d).net_revenue}. */
final class WindowReader {

  private static final Set<String> SIDES = Set.of("last", "before");
  private static final Map<String, Integer> HOURS =
      Map.of("h", 1, "d", 24, "w", 7 * 24, "m", 30 * 24, "y", 365 * 24);
  private static final int LONGEST_HOURS = 36_500 * 24;
  private static final int MOST_DIGITS = 6;
  private static final int TOKENS = 9;

  private final String text;
  private final List<Token> tokens;
  private final int at;

  WindowReader(String text, List<Token> tokens, int at) {
    this.text = text;
    this.tokens = tokens;
    this.at = at;
  }

  /** Whether a window begins there, or what is meant as one. */
  static boolean begins(List<Token> tokens, int at) {
    if (WindowField.nouns().contains(tokens.get(at).text())) {
      return true;
    }
    return at + 3 < tokens.size()
        && tokens.get(at + 1).is(".")
        && SIDES.contains(tokens.get(at + 2).text())
        && tokens.get(at + 3).is("(");
  }

  /** Behind the last token. */
  int end() {
    return at + TOKENS;
  }

  /**
   * The window.
   *
   * @throws InvalidExpressionException with the place of what is none
   */
  Window window() {
    String noun = token(0).text();
    if (!WindowField.nouns().contains(noun)) {
      throw fault(
          0, "there are windows of " + list(WindowField.nouns()) + near(noun, WindowField.nouns()));
    }
    String side = token(2).text();
    if (!token(1).is(".") || !token(2).named() || !token(3).is("(")) {
      throw fault(0, noun + " are asked for by a window, as in " + example(noun));
    }
    if (!SIDES.contains(side)) {
      throw fault(2, "there is no " + noun + "." + side + "; there are last and before");
    }
    Duration length = length(noun);
    if (!token(6).is(")")) {
      throw fault(6, "the window is not closed: write it as in " + example(noun));
    }
    if (!token(7).is(".") || !token(8).named()) {
      throw fault(7, "say which figure: " + list(WindowField.names(noun)));
    }
    String name = token(8).text();
    WindowField field =
        WindowField.find(noun, name)
            .orElseThrow(() ->
                fault(
                    8,
                    "there is no "
                        + noun
                        + " figure "
                        + name
                        + near(name, WindowField.names(noun))
                        + "; there are "
                        + list(WindowField.names(noun))));
    return new Window(field, side.equals("before"), length);
  }

  private Duration length(String noun) {
    Token number = token(4);
    Token unit = token(5);
    Integer hours = HOURS.get(unit.text());
    if (number.kind() != Token.Kind.NUMBER
        || number.text().contains(".")
        || hours == null
        || unit.from() != number.to()) {
      throw fault(
          4,
          "a window's length is a whole number with h, d, w, m (30 days) or y (365 days), as in "
              + example(noun));
    }
    long length =
        number.text().length() > MOST_DIGITS
            ? Long.MAX_VALUE
            : Long.parseLong(number.text()) * hours;
    if (length < 1 || length > LONGEST_HOURS) {
      throw fault(4, "a window is 1 hour to 36500 days long");
    }
    return Duration.ofHours(length);
  }

  private static String example(String noun) {
    return noun + ".last(90d)." + WindowField.names(noun).getFirst();
  }

  private static String list(List<String> names) {
    return String.join(", ", names);
  }

  private static String near(String wrong, List<String> names) {
    Optional<String> meant = Vocabulary.closest(wrong, names);
    return meant.map(name -> "; did you mean " + name + "?").orElse("");
  }

  private Token token(int offset) {
    return tokens.get(Math.min(at + offset, tokens.size() - 1));
  }

  private InvalidExpressionException fault(int offset, String detail) {
    return SegmentText.fault(text, token(offset).from(), detail);
  }
}
