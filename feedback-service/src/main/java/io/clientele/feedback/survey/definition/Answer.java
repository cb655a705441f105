package io.clientele.feedback.survey.definition;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** An answer as it was given; whether it fits its question is another matter. */
public sealed interface Answer {

  /** A point of a scale. */
  record Number(int value) implements Answer {}

  /** Words, or the one option of a choice. */
  record Text(String text) implements Answer {}

  /** Options. */
  record Chosen(List<String> values) implements Answer {

    public Chosen {
      values = List.copyOf(values);
    }
  }

  /** The column chosen, by row. */
  record Rows(SortedMap<String, String> columns) implements Answer {

    public Rows {
      columns = Collections.unmodifiableSortedMap(new TreeMap<>(columns));
    }

    /** Some rows. */
    public static Rows of(Map<String, String> columns) {
      return new Rows(new TreeMap<>(columns));
    }
  }

  /** Whether nothing was said: no word, no option, no row. */
  default boolean isBlank() {
    return switch (this) {
      case Number _ -> false;
      case Text text -> text.text().isBlank();
      case Chosen chosen -> chosen.values().isEmpty();
      case Rows rows -> rows.columns().isEmpty();
    };
  }
}
