package io.clientele.feedback.survey.definition;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What can be chosen, or a row of a matrix.
 *
 * @param value names it in answers: {@code [a-z0-9][a-z0-9_-]{0,39}}
 * @param text what the customer reads
 */
public record Option(String value, LocalText text) {

  private static final Pattern VALUE = Pattern.compile("[a-z0-9][a-z0-9_-]{0,39}");

  public Option {
    Field.require(
        VALUE.matcher(value).matches(),
        "value",
        "is 1 to 40 lower-case letters, digits, '-' or '_', beginning with a letter or a digit");
  }

  /**
   * The options of a question.
   *
   * @param place where they stand in the question
   */
  static List<Option> among(String place, List<Option> options, int least, int most) {
    Field.require(
        options.size() >= least && options.size() <= most,
        place,
        "has " + options.size() + " entries; it has " + least + " to " + most);
    Set<String> values = new HashSet<>();
    for (int i = 0; i < options.size(); i++) {
      Field.require(
          values.add(options.get(i).value()),
          place + "[" + i + "].value",
          "stands there twice; each value names one entry");
    }
    return List.copyOf(options);
  }

  /** Whether one of the options has the value. */
  static boolean has(List<Option> options, String value) {
    return options.stream().anyMatch(option -> option.value().equals(value));
  }
}
