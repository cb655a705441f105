package io.clientele.scoring.filter;

import java.util.List;

/** A parsed filter. */
sealed interface Expression {

  /** All of at least one. */
  record And(List<Expression> parts) implements Expression {}

  /** Any of at least one. */
  record Or(List<Expression> parts) implements Expression {}

  /** The opposite. */
  record Not(Expression part) implements Expression {}

  /** A field against a value. */
  record Comparison(Token field, Operator operator, Token value) implements Expression {}
}
