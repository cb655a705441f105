package io.clientele.feedback.survey.definition;

import java.util.List;
import java.util.regex.Pattern;

/**
 * A question of a questionnaire.
 *
 * @param name names it in answers: {@code [a-z][a-z0-9_]{0,39}}
 * @param required whether it has to be answered where it is asked; of a matrix every row
 * @param showIf all of them have to hold for it to be asked; at most 5
 * @param attributes what answers tell of the customer; at most 50
 */
public record Question(
    String name,
    LocalText text,
    boolean required,
    List<Condition> showIf,
    List<AttributeRule> attributes,
    Kind kind) {

  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9_]{0,39}");
  private static final int MOST_CONDITIONS = 5;
  private static final int MOST_ATTRIBUTES = 50;

  public Question {
    showIf = List.copyOf(showIf);
    attributes = List.copyOf(attributes);
    Field.require(
        NAME.matcher(name).matches(),
        "name",
        "is 1 to 40 lower-case letters, digits or '_', beginning with a letter");
    Field.require(
        showIf.size() <= MOST_CONDITIONS,
        "show_if",
        "has at most " + MOST_CONDITIONS + " conditions");
    Field.require(
        attributes.size() <= MOST_ATTRIBUTES,
        "attributes",
        "has at most " + MOST_ATTRIBUTES + " entries");
  }

  /** Refuses attributes that no answer to this question can tell. */
  void checkAttributes() {
    for (int i = 0; i < attributes.size(); i++) {
      AttributeRule rule = attributes.get(i);
      String place = "attributes[" + i + "]";
      Field.require(
          !(kind instanceof Kind.Matrix),
          place,
          "stands at a matrix, whose answers are many; ask for it with a scale or a choice");
      Field.within(
          place + ".match",
          () -> {
            rule.match().fits(this);
            return rule;
          });
    }
  }

  /**
   * Whether answers to another question of this name count together with those to this one: the
   * kind is the same, and of a scale its points and its metric.
   */
  boolean comparesWith(Question other) {
    return switch (kind) {
      case Kind.Scale mine ->
          other.kind instanceof Kind.Scale theirs
              && mine.lowest() == theirs.lowest()
              && mine.highest() == theirs.highest()
              && mine.metric() == theirs.metric();
      case Kind.Choice mine ->
          other.kind instanceof Kind.Choice theirs && mine.multiple() == theirs.multiple();
      case Kind.FreeText _ -> other.kind instanceof Kind.FreeText;
      case Kind.Matrix _ -> other.kind instanceof Kind.Matrix;
    };
  }
}
