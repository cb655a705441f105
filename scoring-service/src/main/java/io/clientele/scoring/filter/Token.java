package io.clientele.scoring.filter;

import java.util.Locale;

/**
 * A word of a filter.
 *
 * @param position of its first character, from 1
 */
record Token(Kind kind, String text, int position) {

  /** What a token is. */
  enum Kind {
    /** A name, keyword, number or bare value. */
    WORD,
    /** A value in quotes; the text is without them. */
    QUOTED,
    OPERATOR,
    OPEN,
    CLOSE,
    END
  }

  boolean keyword(String name) {
    return kind == Kind.WORD && text.equalsIgnoreCase(name);
  }

  boolean value() {
    return kind == Kind.WORD || kind == Kind.QUOTED;
  }

  String lower() {
    return text.toLowerCase(Locale.ROOT);
  }

  /** How an error names the token. */
  String shown() {
    return kind == Kind.END ? "the end of the filter" : "'" + text + "' at position " + position;
  }
}
