package io.clientele.scoring.filter;

import io.clientele.scoring.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;

/** Takes a filter apart into tokens. */
final class Tokens {

  private final String filter;
  private final List<Token> tokens = new ArrayList<>();
  private int next;

  private Tokens(String filter) {
    this.filter = filter;
  }

  /** The tokens of the filter, with an {@link Kind#END} behind them. */
  static List<Token> of(String filter) {
    return new Tokens(filter).read();
  }

  private List<Token> read() {
    while (next < filter.length()) {
      char c = filter.charAt(next);
      switch (c) {
        case ' ', '\t', '\n', '\r' -> next++;
        case '(' -> add(Kind.OPEN, "(");
        case ')' -> add(Kind.CLOSE, ")");
        case '=', '!', '<', '>' -> operator(c);
        case '"', '\'' -> quoted(c);
        default -> word();
      }
    }
    tokens.add(new Token(Kind.END, "", filter.length() + 1));
    return List.copyOf(tokens);
  }

  private void add(Kind kind, String text) {
    tokens.add(new Token(kind, text, next + 1));
    next += text.length();
  }

  private void operator(char c) {
    boolean two = next + 1 < filter.length() && filter.charAt(next + 1) == '=';
    if (c == '!' && !two) {
      throw InvalidFilter.filter("'!' at position " + (next + 1) + " is not an operator: write !=");
    }
    add(Kind.OPERATOR, two && c != '=' ? c + "=" : String.valueOf(c));
  }

  private void quoted(char quote) {
    StringBuilder text = new StringBuilder();
    for (int i = next + 1; i < filter.length(); i++) {
      char c = filter.charAt(i);
      if (c == quote) {
        tokens.add(new Token(Kind.QUOTED, text.toString(), next + 1));
        next = i + 1;
        return;
      }
      if (c == '\\' && i + 1 < filter.length()) {
        i++;
      }
      text.append(filter.charAt(i));
    }
    throw InvalidFilter.filter("the quote at position " + (next + 1) + " is not closed");
  }

  private void word() {
    int end = next;
    while (end < filter.length() && wordCharacter(filter.charAt(end))) {
      end++;
    }
    if (end == next) {
      throw InvalidFilter.filter(
          "the character at position " + (next + 1) + " has no meaning here; put values in quotes");
    }
    add(Kind.WORD, filter.substring(next, end));
  }

  private static boolean wordCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == '-' || c == '+';
  }
}
