package io.clientele.scoring.filter;

import io.clientele.scoring.filter.Expression.And;
import io.clientele.scoring.filter.Expression.Comparison;
import io.clientele.scoring.filter.Expression.Not;
import io.clientele.scoring.filter.Expression.Or;
import io.clientele.scoring.filter.Token.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Parses the subset of AIP-160 that lists understand: comparisons, {@code AND}, {@code OR}, {@code
 * NOT} and parentheses. As AIP-160 has it, {@code NOT} binds tightest and {@code OR} binds tighter
 * than {@code AND}: {@code a AND b OR c} is {@code a AND (b OR c)}.
 */
final class FilterParser {

  static final int LONGEST = 2_000;
  static final int DEEPEST = 20;

  private final List<Token> tokens;
  private int next;

  private FilterParser(List<Token> tokens) {
    this.tokens = tokens;
  }

  /** The expression; none for a blank filter. */
  static Optional<Expression> parse(String filter) {
    if (filter.length() > LONGEST) {
      throw InvalidFilter.filter(
          "a filter has at most " + LONGEST + " characters, not " + filter.length());
    }
    if (filter.chars().anyMatch(c -> c == 0)) {
      throw InvalidFilter.filter("a filter has no null character");
    }
    if (filter.isBlank()) {
      return Optional.empty();
    }
    FilterParser parser = new FilterParser(Tokens.of(filter));
    Expression expression = parser.and(0);
    if (parser.peek().kind() != Kind.END) {
      throw InvalidFilter.filter(
          parser.peek().shown() + " does not belong there: join comparisons with AND or OR");
    }
    return Optional.of(expression);
  }

  private Expression and(int depth) {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(or(depth));
    } while (accept("AND"));
    return parts.size() == 1 ? parts.getFirst() : new And(parts);
  }

  private Expression or(int depth) {
    List<Expression> parts = new ArrayList<>();
    do {
      parts.add(term(depth));
    } while (accept("OR"));
    return parts.size() == 1 ? parts.getFirst() : new Or(parts);
  }

  private Expression term(int depth) {
    if (depth > DEEPEST) {
      throw InvalidFilter.filter(
          peek().shown() + " lies too deep: parentheses and NOT nest at most " + DEEPEST + " deep");
    }
    if (accept("NOT")) {
      return new Not(term(depth + 1));
    }
    if (peek().kind() == Kind.OPEN) {
      next++;
      Expression inner = and(depth + 1);
      if (peek().kind() != Kind.CLOSE) {
        throw InvalidFilter.filter("a parenthesis is not closed before " + peek().shown());
      }
      next++;
      return inner;
    }
    return comparison();
  }

  private Expression comparison() {
    Token field = take();
    if (field.kind() != Kind.WORD) {
      throw InvalidFilter.filter(
          "a field is expected instead of " + field.shown() + "; " + Fields.KNOWN);
    }
    Token operator = take();
    if (operator.kind() != Kind.OPERATOR) {
      throw InvalidFilter.filter(
          "one of = != < <= > >= is expected instead of " + operator.shown());
    }
    Token value = take();
    if (!value.value()) {
      throw InvalidFilter.filter("a value is expected instead of " + value.shown());
    }
    return new Comparison(field, Operator.of(operator.text()), value);
  }

  private boolean accept(String keyword) {
    boolean accepted = peek().keyword(keyword);
    if (accepted) {
      next++;
    }
    return accepted;
  }

  private Token peek() {
    return tokens.get(next);
  }

  private Token take() {
    Token token = tokens.get(next);
    if (token.kind() != Kind.END) {
      next++;
    }
    return token;
  }
}
