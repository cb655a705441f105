package io.clientele.feedback.survey.definition;

import java.util.List;
import java.util.OptionalInt;

/**
 * Which answers are meant. Everything that is said has to hold; where nothing is, every answer is
 * meant.
 *
 * @param anyOf of a choice: options, at most 50, one of which has to be chosen
 * @param atLeast of a scale
 * @param atMost of a scale
 */
public record Match(List<String> anyOf, OptionalInt atLeast, OptionalInt atMost) {

  /** Every answer. */
  public static final Match ANY = new Match(List.of(), OptionalInt.empty(), OptionalInt.empty());

  private static final int MOST = 50;

  public Match {
    anyOf = List.copyOf(anyOf);
    Field.require(anyOf.size() <= MOST, "any_of", "has more than " + MOST + " options");
    Field.require(
        atLeast.isEmpty() || atMost.isEmpty() || atLeast.getAsInt() <= atMost.getAsInt(),
        "at_most",
        "is below at_least; no answer is meant");
  }

  /** Whether an answer is among them. */
  public boolean holds(Answer answer) {
    return switch (answer) {
      case Answer.Number number ->
          anyOf.isEmpty()
              && number.value() >= atLeast.orElse(Integer.MIN_VALUE)
              && number.value() <= atMost.orElse(Integer.MAX_VALUE);
      case Answer.Chosen chosen ->
          anyOf.isEmpty() || chosen.values().stream().anyMatch(anyOf::contains);
      case Answer.Text _, Answer.Rows _ -> anyOf.isEmpty();
    };
  }

  /** Refuses where the question can have no such answer. */
  void fits(Question question) {
    boolean range = atLeast.isPresent() || atMost.isPresent();
    switch (question.kind()) {
      case Kind.Scale scale -> {
        Field.require(anyOf.isEmpty(), "any_of", "is for choices; of a scale name a range");
        Field.require(
            atLeast.orElse(scale.lowest()) <= scale.highest()
                && atMost.orElse(scale.highest()) >= scale.lowest(),
            atLeast.isPresent() ? "at_least" : "at_most",
            "lies outside of the scale; no answer is meant");
      }
      case Kind.Choice choice -> {
        Field.require(!range, "at_least", "is for scales; of a choice name options in any_of");
        for (int i = 0; i < anyOf.size(); i++) {
          Field.require(
              Option.has(choice.options(), anyOf.get(i)),
              "any_of[" + i + "]",
              "is no option of that question");
        }
      }
      case Kind.FreeText _, Kind.Matrix _ ->
          Field.require(
              !range && anyOf.isEmpty(),
              range ? "at_least" : "any_of",
              "is for scales and choices; of this question only whether it is answered can be meant");
    }
  }
}
