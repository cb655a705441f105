package io.clientele.feedback.sentiment;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A text as the models read it: bounded, half-width, lower case, without markup.
 *
 * <ul>
 *   <li>Of a text longer than {@value #LONGEST} UTF-16 units only the first and the last half of
 *       that length are read.
 *   <li>Full-width forms become half-width, typographic quotes plain, letters lower case.
 *   <li>HTML tags, control characters, lone surrogates and emoji modifiers become one space at
 *       most.
 *   <li>A URL, a mention of an account, a glad and a sad emoticon become one mark each.
 *   <li>A character repeated more than {@value #LONGEST_RUN} times in a row is kept {@value
 *       #LONGEST_RUN} times.
 * </ul>
 *
 * <p>The time is linear in the length read. An instance answers the same whenever it is asked;
 * where its units were in the original text is worked out when first asked for.
 */
public final class NormalizedText {
  /** How many UTF-16 units of a text are read at most. */
  public static final int LONGEST = 10_000;

  /** Stands for a web address. */
  public static final char URL = '\uE001';

  /** Stands for the mention of an account, such as {@code @name}. */
  public static final char MENTION = '\uE002';

  /** Stands for a glad emoticon or emoji. */
  public static final char GLAD = '\uE003';

  /** Stands for a sad or angry emoticon or emoji. */
  public static final char SAD = '\uE004';

  private static final int LONGEST_RUN = 3;

  private final char[] chars;
  private final int length;
  private final String source;
  private int @Nullable [] places;

  private NormalizedText(char[] chars, int length, String source) {
    this.chars = chars;
    this.length = length;
    this.source = source;
  }

  /**
   * Cleans a text.
   *
   * @param text any text, also empty, malformed or very long
   */
  public static NormalizedText of(String text) {
    Scan scan = new Scan(clip(text), null);
    return new NormalizedText(scan.kept(), scan.kept, text);
  }

  /** The number of UTF-16 units. */
  public int length() {
    return length;
  }

  /**
   * The unit at a position.
   *
   * @throws IndexOutOfBoundsException outside of {@code [0, length)}
   */
  public char charAt(int index) {
    return chars[index];
  }

  /** The cleaned text; equal for texts that differ only in form. */
  @Override
  public String toString() {
    return new String(chars, 0, length);
  }

  /**
   * Where a unit begins in the original text.
   *
   * @param index in {@code [0, length]}; for the length itself the end of the last unit is told
   * @throws IndexOutOfBoundsException outside of it
   */
  public int original(int index) {
    Objects.checkIndex(index, length + 1);
    if (length == 0) {
      return 0;
    }
    int[] both = places();
    return index < length ? both[2 * index] : both[2 * length - 1];
  }

  /**
   * Where some units are in the original text.
   *
   * @param begin of the first unit
   * @param end behind the last unit, above {@code begin}
   * @throws IndexOutOfBoundsException if this is not a part of the text
   */
  public Span original(int begin, int end) {
    Objects.checkFromToIndex(begin, end, length);
    Objects.checkIndex(begin, end);
    int[] both = places();
    return new Span(both[2 * begin], Math.max(both[2 * begin], both[2 * end - 1]));
  }

  /**
   * Some units as a text of its own, without blanks around them; its places are told as in a text
   * that consists of nothing else.
   *
   * @throws IndexOutOfBoundsException if this is not a part of the text
   */
  public NormalizedText part(int begin, int end) {
    Objects.checkFromToIndex(begin, end, length);
    int from = begin;
    int to = end;
    while (from < to && chars[from] == ' ') {
      from++;
    }
    while (to > from && chars[to - 1] == ' ') {
      to--;
    }
    char[] part = Arrays.copyOfRange(chars, from, to);
    return new NormalizedText(part, part.length, new String(part));
  }

  private int[] places() {
    int[] known = places;
    if (known == null) {
      int[] found = new int[2 * Math.min(source.length(), LONGEST + 1)];
      new Scan(clip(source), found);
      known = unclipped(found);
      places = known;
    }
    return known;
  }

  private int[] unclipped(int[] found) {
    int dropped = source.length() - LONGEST - 1;
    if (dropped >= 0) {
      for (int at = 0; at < found.length; at++) {
        found[at] += found[at] > LONGEST / 2 ? dropped : 0;
      }
    }
    return found;
  }

  private static char[] clip(String text) {
    if (text.length() <= LONGEST) {
      return text.toCharArray();
    }
    int half = LONGEST / 2;
    char[] clipped = new char[LONGEST + 1];
    text.getChars(0, half, clipped, 0);
    clipped[half] = ' ';
    text.getChars(text.length() - half, text.length(), clipped, half + 1);
    return clipped;
  }

  /** One pass over the units of a text. */
  private static final class Scan {
    private final char[] in;
    private final char[] out;
    private int at;
    private int kept;

    Scan(char[] in, int @Nullable [] places) {
      this.in = in;
      this.out = new char[in.length];
      while (at < in.length) {
        int from = at;
        int before = kept;
        step();
        if (places != null) {
          note(places, from, before);
        }
      }
      kept -= kept > 0 && out[kept - 1] == ' ' ? 1 : 0;
    }

    char[] kept() {
      return Arrays.copyOf(out, kept);
    }

    /** Notes begin and end of the units that a step has kept. */
    private void note(int[] places, int from, int before) {
      for (int unit = before; unit < kept; unit++) {
        boolean pair = kept - before == 2;
        places[2 * unit] = pair ? from + unit - before : from;
        places[2 * unit + 1] = pair ? from + unit - before + 1 : at;
      }
    }

    private void step() {
      int span = Markup.tagLength(in, at);
      if (span > 0) {
        take(' ', span);
        return;
      }
      span = Markup.addressLength(in, at);
      if (span > 0) {
        take(URL, span);
        return;
      }
      span = Markup.mentionLength(in, at);
      if (span > 0) {
        take(MENTION, span);
        return;
      }
      span = Emoticons.lengthAt(in, at);
      if (span > 0) {
        take(Emoticons.isGlad(in, at) ? GLAD : SAD, span);
        return;
      }
      span = Markup.entityLength(in, at);
      if (span > 0) {
        take(Markup.entityChar(in, at), span);
        return;
      }
      character();
    }

    private void take(char mark, int span) {
      put(mark);
      at += span;
    }

    private void character() {
      char unit = in[at];
      if (!Character.isSurrogate(unit)) {
        put(Characters.fold(unit));
        at++;
      } else if (at + 1 < in.length && Character.isSurrogatePair(unit, in[at + 1])) {
        pair(Character.toCodePoint(unit, in[at + 1]));
      } else {
        take(' ', 1);
      }
    }

    private void pair(int codePoint) {
      char mark = Emoticons.mark(codePoint);
      if (mark != 0) {
        put(mark);
      } else if (!Characters.isModifier(codePoint)) {
        out[kept++] = in[at];
        out[kept++] = in[at + 1];
      }
      at += 2;
    }

    private void put(char unit) {
      if (unit == ' ' && (kept == 0 || out[kept - 1] == ' ')) {
        return;
      }
      if (unit != 0 && !isLongRun(unit)) {
        out[kept++] = unit;
      }
    }

    private boolean isLongRun(char unit) {
      if (kept < LONGEST_RUN) {
        return false;
      }
      for (int back = 1; back <= LONGEST_RUN; back++) {
        if (out[kept - back] != unit) {
          return false;
        }
      }
      return true;
    }
  }
}
