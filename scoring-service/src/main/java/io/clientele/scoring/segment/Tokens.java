package io.clientele.scoring.segment;

import io.clientele.scoring.segment.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.IntPredicate;

/**
 * Takes an expression apart, in one go and in proportion to its length. It knows enough of the
 * language to tell names, numbers, quoted texts and comments apart; what is wrong otherwise the
 * language's own grammar finds.
 */
final class Tokens {

  private static final Set<String> PAIRS = Set.of("&&", "||", "==", "!=", "<=", ">=");

  private final String text;
  private final List<Token> tokens = new ArrayList<>();
  private int at;

  private Tokens(String text) {
    this.text = text;
  }

  /** The tokens, and one at the end of the text; comments and blanks are left out. */
  static List<Token> of(String text) {
    return new Tokens(text).all();
  }

  private List<Token> all() {
    while (at < text.length()) {
      char letter = text.charAt(at);
      if (Character.isWhitespace(letter)) {
        at++;
      } else if (text.startsWith("//", at)) {
        at = lineEnd(text, at);
      } else if (letter == '"' || letter == '\'') {
        add(Kind.QUOTE, quoteEnd(letter));
      } else if (isNameStart(letter)) {
        add(Kind.NAME, runEnd(at, Tokens::isNamePart));
      } else if (isDigit(letter)) {
        add(Kind.NUMBER, numberEnd());
      } else {
        add(
            Kind.SIGN,
            PAIRS.contains(text.substring(at, Math.min(at + 2, text.length()))) ? at + 2 : at + 1);
      }
    }
    add(Kind.END, at);
    return List.copyOf(tokens);
  }

  private void add(Kind kind, int to) {
    tokens.add(new Token(kind, text.substring(at, to), at, to));
    at = to;
  }

  /** Where the line ends that a place is in. */
  static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }

  private int runEnd(int from, IntPredicate part) {
    int end = from;
    while (end < text.length() && part.test(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private int numberEnd() {
    int end = runEnd(at, Tokens::isDigit);
    return end + 1 < text.length() && text.charAt(end) == '.' && isDigit(text.charAt(end + 1))
        ? runEnd(end + 1, Tokens::isDigit)
        : end;
  }

  private int quoteEnd(char quote) {
    String closing =
        String.valueOf(quote).repeat(text.startsWith(String.valueOf(quote).repeat(3), at) ? 3 : 1);
    boolean raw = at > 0 && "rR".indexOf(text.charAt(at - 1)) >= 0;
    for (int i = at + closing.length(); i < text.length(); i++) {
      if (text.charAt(i) == '\\' && !raw) {
        i++;
      } else if (text.startsWith(closing, i)) {
        return i + closing.length();
      }
    }
    return text.length();
  }

  private static boolean isNameStart(int letter) {
    return letter == '_' || (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z');
  }

  private static boolean isNamePart(int letter) {
    return isNameStart(letter) || isDigit(letter);
  }

  private static boolean isDigit(int letter) {
    return letter >= '0' && letter <= '9';
  }
}
