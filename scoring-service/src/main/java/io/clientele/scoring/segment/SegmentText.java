package io.clientele.scoring.segment;

import io.clientele.scoring.expression.InvalidExpressionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * An expression as it was written, and the same with what the language does not know, windows and
 * other segments, replaced by names of its own. The replaced text is as long as the written one,
 * line by line, so that a place in one is the same place in the other.
 *
 * @param written the text without its comments
 * @param plain the text that the language parses
 * @param tokens of the plain text
 * @param windows by the names that stand for them
 * @param segments names of other segments, by the names that stand for them
 * @param places where in the text each other segment is named first
 */
record SegmentText(
    String text,
    String written,
    String plain,
    List<Token> tokens,
    Map<String, Window> windows,
    Map<String, String> segments,
    Map<String, Integer> places) {

  /** The longest text. */
  static final int LONGEST = 10_000;

  // No name of an expression begins like this.
  private static final String OWN = "__";
  private static final String SEGMENTS = "segments";
  private static final int RADIX = 36;

  /**
   * Reads a text.
   *
   * @throws InvalidExpressionException with the place of what is no window and no segment's name
   */
  static SegmentText of(String text) {
    if (text.isBlank() || text.length() > LONGEST) {
      throw new InvalidExpressionException(
          1, 1, "an expression has 1 to " + LONGEST + " characters");
    }
    return new Reading(text).read();
  }

  /** A refusal of what stands at a place. */
  InvalidExpressionException fault(int offset, String detail) {
    return fault(text, offset, detail);
  }

  static InvalidExpressionException fault(String text, int offset, String detail) {
    String before = text.substring(0, Math.min(offset, text.length()));
    int line = 1 + (int) before.chars().filter(letter -> letter == '\n').count();
    return new InvalidExpressionException(line, before.length() - before.lastIndexOf('\n'), detail);
  }

  private static final class Reading {

    private final String text;
    private final List<Token> tokens;
    private final char[] plain;
    private final Map<String, Window> windows = new LinkedHashMap<>();
    private final Map<String, String> segments = new LinkedHashMap<>();
    private final Map<String, Integer> places = new LinkedHashMap<>();
    private final Map<Object, String> names = new LinkedHashMap<>();

    Reading(String text) {
      this.text = text;
      this.tokens = Tokens.of(text);
      this.plain = text.toCharArray();
    }

    SegmentText read() {
      Nesting.check(text, tokens);
      blankOutComments();
      String written = new String(plain);
      int at = 0;
      while (at < tokens.size()) {
        at = next(at);
      }
      String replaced = new String(plain);
      return new SegmentText(
          text, written, replaced, Tokens.of(replaced), windows, segments, places);
    }

    // Between two tokens there is nothing but blanks and comments.
    private void blankOutComments() {
      int end = 0;
      for (Token token : tokens) {
        blank(end, token.from());
        end = token.to();
      }
    }

    private void blank(int from, int to) {
      for (int i = from; i < to; i++) {
        plain[i] = plain[i] == '\n' || plain[i] == '\r' ? plain[i] : ' ';
      }
    }

    private int next(int at) {
      Token token = tokens.get(at);
      if (!token.named() || (at > 0 && tokens.get(at - 1).is("."))) {
        return at + 1;
      }
      if (token.text().startsWith(OWN)) {
        throw fault(text, token.from(), "there is no " + token.text());
      }
      if (token.text().equals(SEGMENTS)) {
        return segment(at);
      }
      if (WindowReader.begins(tokens, at)) {
        WindowReader reader = new WindowReader(text, tokens, at);
        return replace(at, reader.end(), reader.window(), windows::put);
      }
      return at + 1;
    }

    private int segment(int at) {
      Token name = token(at + 2);
      if (!token(at + 1).is("[") || name.kind() != Token.Kind.QUOTE || !token(at + 3).is("]")) {
        throw fault(text, tokens.get(at).from(), "another segment is named like segments[\"vip\"]");
      }
      String inner = name.text().substring(1, Math.max(1, name.text().length() - 1));
      if (!SegmentName.isName(inner)) {
        throw fault(text, name.from(), "a segment's name has " + SegmentName.RULE);
      }
      places.putIfAbsent(inner, name.from());
      return replace(at, at + 4, inner, segments::put);
    }

    private Token token(int at) {
      return tokens.get(Math.min(at, tokens.size() - 1));
    }

    private interface Put<T> {
      Object put(String name, T value);
    }

    private <T> int replace(int at, int end, T value, Put<T> put) {
      Token behind = token(end);
      if (behind.is(".") || behind.is("[") || behind.is("(")) {
        throw fault(text, behind.from(), "a figure or a membership has no fields");
      }
      Function<Object, String> naming = known -> OWN + Integer.toString(names.size(), RADIX);
      String name = names.computeIfAbsent(value instanceof String ? List.of(value) : value, naming);
      put.put(name, value);
      blank(tokens.get(at).from(), tokens.get(end - 1).to());
      name.getChars(0, name.length(), plain, tokens.get(at).from());
      return end;
    }
  }
}
