package io.clientele.feedback.clause;

import io.clientele.feedback.sentiment.NormalizedText;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a normalised text where a clause ends: at the punctuation of Western and Chinese texts, at
 * an emoticon, and at a blank between Chinese characters, which many write instead. What goes on
 * for longer than {@value #LONGEST} characters is cut there.
 */
public final class Clauses {

  private static final int LONGEST = 200;

  // A normalised text has the Chinese marks of the same kinds as these.
  private static final String ENDS =
      ".,;:!?()[]~|\u300c\u300d\u300e\u300f\u3010\u3011" + NormalizedText.GLAD + NormalizedText.SAD;

  private Clauses() {}

  /**
   * Where a clause lies in a normalised text.
   *
   * @param begin the first unit
   * @param end the one after the last; greater than {@code begin}
   */
  public record Place(int begin, int end) {

    public Place {
      if (begin < 0 || end <= begin) {
        throw new IllegalArgumentException("no clause lies from %d to %d".formatted(begin, end));
      }
    }
  }

  /** The clauses, in their order; none is empty. */
  public static List<String> of(String normalized) {
    return places(normalized).stream()
        .map(place -> normalized.substring(place.begin(), place.end()))
        .toList();
  }

  /** Where the clauses lie, in their order. */
  public static List<Place> places(String normalized) {
    List<Place> clauses = new ArrayList<>();
    int begin = 0;
    for (int at = 0; at <= normalized.length(); at++) {
      boolean ends = at == normalized.length() || isEnd(normalized, at);
      if (ends || at - begin == LONGEST) {
        if (at > begin) {
          clauses.add(new Place(begin, at));
        }
        begin = ends ? at + 1 : at;
      }
    }
    return clauses;
  }

  private static boolean isEnd(String text, int at) {
    return isEnd(text.charAt(at))
        || (text.charAt(at) == ' '
            && at > 0
            && at + 1 < text.length()
            && Character.isIdeographic(text.charAt(at - 1))
            && Character.isIdeographic(text.charAt(at + 1)));
  }

  /** Whether a character ends a clause. */
  public static boolean isEnd(int unit) {
    return ENDS.indexOf(unit) >= 0;
  }
}
