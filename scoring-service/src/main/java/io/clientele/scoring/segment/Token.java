package io.clientele.scoring.segment;

/**
 * A piece of an expression's text.
 *
 * @param from where it begins
 * @param to behind its end
 */
record Token(Kind kind, String text, int from, int to) {

  enum Kind {
    NAME,
    NUMBER,
    QUOTE,
    SIGN,
    END
  }

  boolean is(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean named() {
    return kind == Kind.NAME;
  }
}
