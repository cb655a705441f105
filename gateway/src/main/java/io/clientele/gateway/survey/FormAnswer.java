package io.clientele.gateway.survey;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a form says to one question.
 *
 * @param kind of the question, as the form has it
 * @param values what was chosen or written
 * @param rows of a matrix the column by row
 */
record FormAnswer(Kind kind, List<String> values, Map<String, String> rows) {

  /** How a question is answered, with the letter that begins the names of its fields. */
  enum Kind {
    NUMBER('n'),
    CHOICE('c'),
    WORDS('t'),
    MATRIX('m');

    private final char letter;

    Kind(char letter) {
      this.letter = letter;
    }

    /** The name of a question's field. */
    String field(String question) {
      return letter + "." + question;
    }
  }

  FormAnswer {
    values = List.copyOf(values);
    rows = Map.copyOf(rows);
  }

  /** The answer with one more value. */
  FormAnswer with(String value) {
    List<String> all = new ArrayList<>(values);
    all.add(value);
    return new FormAnswer(kind, all, rows);
  }

  /** The answer with one more row. */
  FormAnswer with(String row, String column) {
    Map<String, String> all = new LinkedHashMap<>(rows);
    all.put(row, column);
    return new FormAnswer(kind, values, all);
  }

  /** Whether a value is among those chosen. */
  boolean has(String value) {
    return values.contains(value);
  }
}
